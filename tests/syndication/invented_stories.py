"""Invented posts, and the stories that pages make of them."""

from collections.abc import Mapping

from plugins.captures.capture import Capture
from plugins.captures.card import card_of
from plugins.captures.category import Category
from plugins.captures.fact import Fact
from plugins.captures.post import Post
from plugins.syndication.decisions.settled import Settled
from plugins.syndication.pages.view import StoryView, view_alone, view_story
from plugins.syndication.stories.collation import collate
from plugins.syndication.stories.credit import credits_of
from plugins.syndication.stories.story import story_of
from plugins.syndication.stories.treatment import Treatment, treatment_of
from plugins.syndication.witness import Witness

NOTHING: Mapping[str, str] = {}
NOTHING_DECIDED = Settled()
NO_OUTLET = Category("Outlet not known", "outlet-not-known", "outlets/outlet-not-known.html")


def post_of(capture: Capture, category: Category = NO_OUTLET) -> Post:
    """The post of a capture that is shown whole."""
    url = f"posts/{capture.id.removesuffix('.txt')}.html"
    return Post(card_of(capture, capture), url, category, {capture.id: capture}, {capture.id: capture}, "en")


def post(id: str, date: str = "") -> Post:
    return post_of(Capture(id, "", "", (), Fact(f"Headline of {id}"), published=Fact(date) if date else None))


def alone(id: str, date: str = "") -> StoryView:
    return view_alone(post(id, date))


def told(witnesses: Mapping[str, Witness], posts: Mapping[str, Post], settled: Settled = NOTHING_DECIDED) -> StoryView:
    """The view of a story of these witnesses."""
    return _viewed(witnesses, posts, settled, NOTHING)


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
    return _viewed(witnesses, {id: post(id, date) for id, date in dates.items()}, settled, by_hand)


def _viewed(
    witnesses: Mapping[str, Witness], posts: Mapping[str, Post], settled: Settled, by_hand: Mapping[str, str]
) -> StoryView:
    def treated(base: str, witness: str) -> Treatment:
        body = witnesses[base].body
        return treatment_of(body, collate(body, witnesses[witness].body), posts[witness].lang)

    found = story_of(witnesses.values(), by_hand)
    known = credits_of(witnesses[id] for id in found.members)
    return view_story(found, posts, known, treated, settled, f"stories/{found.id}.html")
