"""Relations: what two captures are to each other."""

from dataclasses import dataclass

from plugins.captures.lines.agency import agency_key
from plugins.syndication.kind import Kind
from plugins.syndication.measure import Measure
from plugins.syndication.period import period
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Witness


@dataclass(frozen=True, slots=True)
class Relation:
    """What two captures (a < b by id) are to each other; `decided` is the reason of the people who said so, or "".

    `containment` is the share of the shorter text that the longer one holds, quotations left out.
    """

    a: str
    b: str
    kind: Kind
    containment: float
    decided: str = ""


def relate(found: Measure, a: Witness, b: Witness, thresholds: Thresholds) -> Kind:
    """Name the relation of two captures whose texts were measured."""
    return "copy" if are_copies(found, a, b, thresholds) else relate_apart(found, a, b, thresholds)


def are_copies(found: Measure, a: Witness, b: Witness, thresholds: Thresholds) -> bool:
    """Say whether two captures hold one written text, and the same development leads both."""
    containment = found.containment
    led = same_lead(found, thresholds)
    if one_outlet(a, b):
        return containment >= thresholds.own_copy or (led and containment >= thresholds.own_lead_copy)
    few, many = found.shorter.words, found.longer.words
    if few < thresholds.short and many > 2 * few:
        return False  # a caption or a brief says too little to be the same text
    if many > thresholds.longer * few:
        return containment >= thresholds.inside_copy and found.longer.start >= thresholds.same_lead
    if led and containment >= thresholds.lead_copy:
        return True
    return containment >= thresholds.copy and not (a.rolling and b.rolling)


def relate_apart(found: Measure, a: Witness, b: Witness, thresholds: Thresholds) -> Kind:
    """Name the relation of two captures that are no copies of one text."""
    containment = found.containment
    if one_outlet(a, b):
        return _relate_own(found, a, b, thresholds)
    if containment >= thresholds.update and (one_agency(a, b) or (a.rolling and b.rolling)):
        if min(found.shorter.words, found.longer.words) >= thresholds.short:
            return "update"
    told = found.narrated + thresholds.shingle_words - 1
    return "excerpt" if containment >= thresholds.excerpt and told >= thresholds.excerpt_words else "related"


def same_lead(found: Measure, thresholds: Thresholds) -> bool:
    """Say whether each of two texts leads with what the other leads with, or holds."""
    return min(found.shorter.lead, found.longer.lead) >= thresholds.same_lead


def one_outlet(a: Witness, b: Witness) -> bool:
    """Say whether both are known to come from one outlet."""
    return a.outlet is not None and b.outlet is not None and a.outlet.casefold() == b.outlet.casefold()


def one_agency(a: Witness, b: Witness) -> bool:
    """Say whether both credit one agency, be it by its short or its long name."""
    return a.agency is not None and b.agency is not None and agency_key(a.agency) == agency_key(b.agency)


def _relate_own(found: Measure, a: Witness, b: Witness, thresholds: Thresholds) -> Kind:
    """Name the relation of two captures of one outlet: a later version, or what it says again and again."""
    near = _near(a, b, thresholds.update_days)
    if found.containment >= (thresholds.own_update if near else thresholds.own_update_later):
        return "update"
    repeated = found.shared + thresholds.shingle_words > thresholds.shared_words
    return "boilerplate" if repeated and (not near or found.containment >= thresholds.excerpt) else "related"


def _near(a: Witness, b: Witness, days: int) -> bool:
    """Say whether two captures are known to be so near in time that one may be a version of the other."""
    one, other = period(a.date), period(b.date)
    return one is not None and other is not None and one.days_from(other) <= days
