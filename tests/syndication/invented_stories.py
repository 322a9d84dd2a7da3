"""Stand-ins for Pelican's articles, and the stories that pages make of them."""

from dataclasses import dataclass
from typing import Any

from plugins.captures.capture import Capture
from plugins.captures.fact import Fact
from plugins.captures.wording import say_date
from plugins.syndication.story import story_of
from plugins.syndication.view import StoryView, view_alone, view_story
from plugins.syndication.witness import Witness


@dataclass
class Post:
    """The attributes of an article that the room of syndication reads."""

    capture: Capture
    iso_date: str
    url: str
    title: str
    shown_date: str
    summary_text: str = ""
    outlet_name: str = ""
    related: tuple[Any, ...] = ()


def post(id: str, date: str = "") -> Post:
    capture = Capture(id, "", "", (), Fact(id), published=Fact(date) if date else None)
    return Post(capture, date, f"posts/{id}.html", f"Headline of {id}", say_date(date) if date else "Undated")


def alone(id: str, date: str = "") -> StoryView:
    return view_alone(post(id, date))


def story(dates: dict[str, str]) -> StoryView:
    """A story of witnesses with these dates by id."""
    witnesses = {id: Witness(id, "", "One text of all.", date=date or None) for id, date in dates.items()}
    posts = {id: post(id, date) for id, date in dates.items()}
    return view_story(story_of(witnesses.values()), posts, witnesses, ())
