"""Stand-ins for Pelican's articles, and the stories that pages make of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plugins.captures.capture import Capture
from plugins.captures.fact import Fact
from plugins.captures.margin import FactNote, SetAside
from plugins.captures.post import Post
from plugins.captures.wording import say_date
from plugins.syndication.decisions.settled import Settled
from plugins.syndication.pages.view import StoryView, view_alone, view_story
from plugins.syndication.stories.story import story_of
from plugins.syndication.witness import Witness

NOTHING: Mapping[str, str] = {}
NOTHING_DECIDED = Settled()


@dataclass
class Invented:
    """What an article of Pelican's carries (`plugins.captures.post.Post`)."""

    capture: Capture
    whole: Capture
    iso_date: str
    url: str
    title: str
    shown_date: str
    summary_text: str = ""
    outlet_name: str = ""
    original: str = ""
    category: Any = None
    title_remark: str = ""
    lang: str = "en"
    notes: tuple[FactNote, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    set_aside_count: int = 0
    story: Any = None
    witness: Any = None
    related: tuple[Any, ...] = ()
    shelf: Any = None
    turn: Any = None


def post(id: str, date: str = "") -> Post:
    capture = Capture(id, "", "", (), Fact(id), published=Fact(date) if date else None)
    return Invented(
        capture, capture, date, f"posts/{id}.html", f"Headline of {id}", say_date(date) if date else "Undated"
    )


def alone(id: str, date: str = "") -> StoryView:
    return view_alone(post(id, date))


def story(
    dates: dict[str, str],
    outlets: Mapping[str, str] = NOTHING,
    settled: Settled = NOTHING_DECIDED,
    by_hand: Mapping[str, str] = NOTHING,
) -> StoryView:
    """A story of witnesses with these dates by id, and the outlets that are known."""
    witnesses = {
        id: Witness(id, "", "One text of all.", outlets.get(id), date=date or None) for id, date in dates.items()
    }
    posts = {id: post(id, date) for id, date in dates.items()}
    told = story_of(witnesses.values(), by_hand)
    return view_story(told, posts, witnesses, (), settled, f"stories/{told.id}.html")
