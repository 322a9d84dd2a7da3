"""Relations: what two captures are to each other, and the shared words that say so."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np

from plugins.syndication import settings
from plugins.syndication.period import period
from plugins.syndication.runs import shared_runs, spelled
from plugins.syndication.shingles import Hasher, Hashes, common, containment
from plugins.syndication.witness import Witness

Kind = Literal["copy", "update", "excerpt", "related", "boilerplate"]

_OPENING = 60
_EVIDENCE = 5
_ENOUGH_NARRATION = 8


@dataclass(frozen=True, slots=True)
class Relation:
    """What two captures (a < b by id) are to each other.

    `containment` is the share of the shorter text that the longer one holds, quotations left out; `shared` counts the
    words in shared runs, `runs` are the longest of them as `a` spells them.
    """

    a: str
    b: str
    kind: Kind
    containment: float
    shared: int
    runs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Print:
    """A witness's text as the measure sees it: sets of shingles, each taken when first asked for."""

    witness: Witness
    hasher: Hasher

    @cached_property
    def full(self) -> Hashes:
        """The shingles of the whole text."""
        return np.unique(self.hasher.shingles(self.witness.words))

    @cached_property
    def narration(self) -> Hashes:
        """The shingles outside quotations; a text with next to no words there is measured by all of them."""
        return np.unique(self._narrated)

    @cached_property
    def opening(self) -> Hashes:
        """The shingles that open the narration."""
        return np.unique(self._narrated[:_OPENING])

    @cached_property
    def _narrated(self) -> Hashes:
        narrated = self.witness.narration
        return self.hasher.shingles(narrated if len(narrated) >= _ENOUGH_NARRATION else self.witness.words)


@dataclass(frozen=True, slots=True)
class Measure:
    """How much of the shorter of two texts the longer holds: in all, outside quotations, and of each opening.

    `shared` counts the shingles that both hold.
    """

    full: float
    narration: float
    openings: tuple[float, float]
    shared: int

    @property
    def containment(self) -> float:
        """The smaller of the measures with and without quotations: shared quotations make no copy."""
        return min(self.full, self.narration)


def measure(a: Print, b: Print) -> Measure:
    """Measure two prints; the order of the two does not matter but for the order of the openings."""
    return Measure(
        containment(a.full, b.full),
        containment(a.narration, b.narration),
        (_share_held(a.opening, b.narration), _share_held(b.opening, a.narration)),
        common(a.full, b.full),
    )


def relate(
    found: Measure,
    a: Witness,
    b: Witness,
    *,
    copy: float = settings.SYNDICATION_COPY,
    lead_copy: float = settings.SYNDICATION_LEAD_COPY,
    same_lead: float = settings.SYNDICATION_SAME_LEAD,
    own_copy: float = settings.SYNDICATION_OWN_COPY,
    short: int = settings.SYNDICATION_SHORT,
    excerpt: float = settings.SYNDICATION_EXCERPT,
    update_days: int = settings.SYNDICATION_UPDATE_DAYS,
) -> Kind:
    """Name the relation of two captures whose texts were measured; the parameters are the settings of their names."""
    own = one_outlet(a, b)
    same_opening = min(found.openings) >= same_lead
    enough = (copy if own else lead_copy) if same_opening else (own_copy if own else copy)
    if found.containment >= enough and not _lost_in(a, b, short):
        return "copy"
    if found.containment < excerpt:
        return "related"
    if own:
        days = _days_apart(a, b)
        newer = found.containment >= lead_copy if days is None else days <= update_days
        return "update" if newer else "boilerplate"
    return "update" if one_agency(a, b) else "excerpt"


def relation(a: Print, b: Print, kind: Kind, size: int = settings.SYNDICATION_SHINGLE_WORDS) -> Relation:
    """Write down a relation with its evidence: the shared runs of at least `size` words."""
    if a.witness.id > b.witness.id:
        a, b = b, a
    runs = shared_runs(a.witness.words, b.witness.words, size) if common(a.full, b.full) else []
    return Relation(
        a.witness.id,
        b.witness.id,
        kind,
        round(measure(a, b).containment, 4),
        sum(run.words for run in runs),
        spelled(a.witness.body, runs[:_EVIDENCE]),
    )


def one_outlet(a: Witness, b: Witness) -> bool:
    """Say whether both are known to come from one outlet."""
    return a.outlet is not None and b.outlet is not None and a.outlet.casefold() == b.outlet.casefold()


def one_agency(a: Witness, b: Witness) -> bool:
    """Say whether both credit one agency."""
    return a.agency is not None and b.agency is not None and a.agency.casefold() == b.agency.casefold()


def _share_held(part: Hashes, whole: Hashes) -> float:
    return common(part, whole) / len(part) if len(part) else 0.0


def _lost_in(a: Witness, b: Witness, short: int) -> bool:
    """Say whether one is a caption or a brief beside the other: it says too little to be the same text."""
    few, many = sorted((len(a.words), len(b.words)))
    return few < short and many > 2 * few


def _days_apart(a: Witness, b: Witness) -> int | None:
    one, other = period(a.date), period(b.date)
    return one.days_from(other) if one and other else None
