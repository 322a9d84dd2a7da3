"""Relations: what two captures are to each other."""

from dataclasses import dataclass
from typing import Literal

from plugins.captures.lines.agency import agency_key
from plugins.syndication.measure import Measure
from plugins.syndication.period import period
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Witness

Kind = Literal["copy", "update", "excerpt", "related", "boilerplate"]


@dataclass(frozen=True, slots=True)
class Relation:
    """What two captures (a < b by id) are to each other.

    `containment` is the share of the shorter text that the longer one holds, quotations left out.
    """

    a: str
    b: str
    kind: Kind
    containment: float


def relate(found: Measure, a: Witness, b: Witness, thresholds: Thresholds) -> Kind:
    """Name the relation of two captures whose texts were measured."""
    own = one_outlet(a, b)
    if found.containment >= _enough(found, own, thresholds) and not _lost_in(a, b, thresholds.short):
        return "copy"
    if found.containment < thresholds.excerpt:
        return "related"
    if own:
        return "update" if _newer(found, a, b, thresholds) else "boilerplate"
    return "update" if one_agency(a, b) else "excerpt"


def one_outlet(a: Witness, b: Witness) -> bool:
    """Say whether both are known to come from one outlet."""
    return a.outlet is not None and b.outlet is not None and a.outlet.casefold() == b.outlet.casefold()


def one_agency(a: Witness, b: Witness) -> bool:
    """Say whether both credit one agency, be it by its short or its long name."""
    return a.agency is not None and b.agency is not None and agency_key(a.agency) == agency_key(b.agency)


def _enough(found: Measure, own: bool, thresholds: Thresholds) -> float:
    """The containment from which two texts are copies: less where they open alike, more within one outlet."""
    if min(found.openings) >= thresholds.same_lead:
        return thresholds.copy if own else thresholds.lead_copy
    return thresholds.own_copy if own else thresholds.copy


def _lost_in(a: Witness, b: Witness, short: int) -> bool:
    """Say whether one is a caption or a brief beside the other: it says too little to be the same text."""
    few, many = sorted((len(a.words), len(b.words)))
    return few < short and many > 2 * few


def _newer(found: Measure, a: Witness, b: Witness, thresholds: Thresholds) -> bool:
    """Say whether two texts of one outlet are versions of one page: near in time, or much alike where no date tells."""
    one, other = period(a.date), period(b.date)
    if one and other:
        return one.days_from(other) <= thresholds.update_days
    return found.containment >= thresholds.lead_copy
