"""Carryings: which outlet carried which text, and whether it credited the agency that wrote it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any, Literal, NamedTuple

from plugins.captures.lines.agency import agency_key
from plugins.syndication.pages.view import StoryView
from plugins.syndication.pages.witness_view import WitnessView

Standing = Literal["credited", "corrected", "uncredited", "conflicting", "unknown"]


class Carrying(NamedTuple):
    """An outlet's carrying of a text, by its witness; the versions of one page are one, as credited if any is.

    `agency` is the one that it credits, as it spells it, or that people named for it (`corrected`: whether the page
    credits it is not said), or that the story's other witnesses agree on (`uncredited`); "" where none is known.
    Credits that contradict each other are `conflicting`, and count for no agency.
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
        """Its outlet: a category, whose `slug` tells it from others."""
        return self.witness.article.category


@dataclass(frozen=True, slots=True)
class Tally:
    """How many texts were carried, how often with and without credit, and which shares of them (0 to 100) kept.

    `corrected` is how often people named the agency; that is neither with credit nor without.
    An outlet carries a text once, but outlets that are not known carry it as often as captures of theirs do. Only
    witnesses that were compared have a share: not the base of a story, which is what the others keep, and no capture
    that stands alone.
    """

    texts: int
    credited: int
    uncredited: int
    corrected: int
    shares: tuple[int, ...]

    @property
    def carried(self) -> int:
        """How often they were carried, as far as an agency is known, and not disputed."""
        return self.credited + self.uncredited + self.corrected

    @property
    def kept(self) -> int | None:
        """The median of the shares, rounded down; None where nothing was compared."""
        return int(median(self.shares)) if self.shares else None


def carryings(stories: Iterable[StoryView]) -> Iterator[Carrying]:
    """Who carried the texts of these stories: each outlet once a text, or once for each agency its versions name."""
    for story in stories:
        if story.alone:
            yield _alone(story, story.base)
            continue
        naming: dict[str, list[WitnessView]] = defaultdict(list)
        for witness in story.witnesses:
            if witness.credited or witness.corrected:
                naming[(witness.version_of or witness).siglum].append(witness)
        for carrier in story.carriers:
            yield from _carryings(story, carrier, naming[carrier.siglum])


def tally(carried: Iterable[Carrying]) -> Tally:
    """Count what was carried."""
    several = list(carried)
    texts = {one.story.url for one in several}
    standings = [one.standing for one in several]
    shares = {(one.story.url, one.witness.siglum): one.witness.share for one in several if not one.witness.is_base}
    return Tally(
        texts=len(texts),
        credited=standings.count("credited"),
        uncredited=standings.count("uncredited"),
        corrected=standings.count("corrected"),
        shares=tuple(shares.values()),
    )


def _alone(story: StoryView, witness: WitnessView) -> Carrying:
    standing: Standing = "credited" if witness.credited else "corrected" if witness.corrected else "unknown"
    return Carrying(story, witness, witness.agency, standing)


def _carryings(story: StoryView, carrier: WitnessView, naming: Sequence[WitnessView]) -> Iterator[Carrying]:
    """The carrying of an outlet, of whose versions those of `naming` are known to be an agency's by themselves."""
    if not naming:
        yield Carrying(story, carrier, story.agency, "uncredited" if story.agency else "unknown")
        return
    stated = any(witness.credited for witness in naming)
    standing: Standing = "conflicting" if story.conflict else "credited" if stated else "corrected"
    named: dict[str, str] = {}
    for witness in naming:
        agency = witness.article.card.agency
        named.setdefault(agency_key(agency), agency)
    for agency in named.values():
        yield Carrying(story, carrier, agency, standing)
