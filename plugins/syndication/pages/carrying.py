"""Carryings: which outlet carried which text, and whether it credited the agency that wrote it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any, Literal

from plugins.captures.lines.agency import agency_key
from plugins.captures.post import Post
from plugins.syndication.pages.view import StoryView
from plugins.syndication.pages.witness_view import WitnessView

Standing = Literal["credited", "uncredited", "conflicting", "unknown"]


@dataclass(frozen=True, slots=True)
class Carrying:
    """An outlet's carrying of a text, by its witness; the versions of one page are one, as credited if any is.

    `agency` is the one that it credits, as it spells it, or that the story's other witnesses agree on (`uncredited`);
    "" where none is known. Credits that contradict each other are `conflicting`, and count for no agency.
    """

    story: StoryView
    witness: WitnessView
    agency: str
    standing: Standing

    @property
    def agency_key(self) -> str:
        """What tells its agency from others, be it called by its short or its long name."""
        return agency_key(self.agency)

    @property
    def outlet(self) -> Any:
        """Its outlet: a category of Pelican's, whose `slug` tells it from others."""
        return self.witness.article.category


@dataclass(frozen=True, slots=True)
class Tally:
    """How many texts were carried, how often with and without credit, and which shares of them (0 to 100) kept.

    An outlet carries a text once, but outlets that are not known carry it as often as captures of theirs do. Only
    witnesses that were compared have a share: not the base of a story, which is what the others keep, and no capture
    that stands alone.
    """

    texts: int
    credited: int
    uncredited: int
    shares: tuple[int, ...]

    @property
    def carried(self) -> int:
        """How often they were carried, as far as an agency is known, and not disputed."""
        return self.credited + self.uncredited

    @property
    def kept(self) -> int | None:
        """The median of the shares, rounded down; None where nothing was compared."""
        return int(median(self.shares)) if self.shares else None


def carryings(stories: Iterable[StoryView]) -> Iterator[Carrying]:
    """Who carried the texts of these stories, each outlet once a text."""
    for story in stories:
        crediting: dict[str, Post] = {}
        for witness in story.witnesses:
            if witness.credited:
                crediting.setdefault((witness.version_of or witness).siglum, witness.article)
        for carrier in story.carriers:
            yield _carrying(story, carrier, crediting.get(carrier.siglum))


def tally(carried: Iterable[Carrying]) -> Tally:
    """Count what was carried."""
    several = list(carried)
    texts = {one.story.url for one in several}
    standings = [one.standing for one in several]
    shares = tuple(one.witness.share for one in several if not one.witness.is_base)
    return Tally(len(texts), standings.count("credited"), standings.count("uncredited"), shares)


def _carrying(story: StoryView, witness: WitnessView, crediting: Post | None) -> Carrying:
    named = crediting.capture.agency if crediting else None
    if named:
        return Carrying(story, witness, named.value, "conflicting" if story.conflict else "credited")
    if story.agency:
        return Carrying(story, witness, story.agency, "uncredited")
    return Carrying(story, witness, "", "unknown")
