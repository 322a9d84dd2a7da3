"""Relations: what two captures are to each other."""

from dataclasses import dataclass
from typing import NamedTuple

from plugins.captures.lines.agency import agency_key
from plugins.syndication.comparing.measure import Measure
from plugins.syndication.kind import Kind
from plugins.syndication.period import period
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Bearer


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


class Verdict(NamedTuple):
    """The word for what two captures are to each other, and the ground for it in plain words."""

    kind: Kind
    ground: str


def judge(found: Measure, a: Bearer, b: Bearer, thresholds: Thresholds) -> Verdict:
    """Say what two captures are to each other, by what their texts share, and why."""
    return judge_copies(found, a, b, thresholds) or judge_apart(found, a, b, thresholds)


def judge_copies(found: Measure, a: Bearer, b: Bearer, thresholds: Thresholds) -> Verdict | None:
    """Find that two captures hold one written text, and the same development leads both; None where they do not."""
    containment = found.containment
    if containment < thresholds.least_copy:
        return None
    own = one_outlet(a, b)
    rolling = found.shorter.rolling or found.longer.rolling
    grown = own or (found.shorter.rolling and found.longer.rolling)
    led = min(found.shorter.lead, found.longer.lead) >= (thresholds.version_lead if grown else thresholds.same_lead)
    few, many = found.shorter.words, found.longer.words
    if own:
        if containment >= thresholds.own_copy:
            return Verdict("copy", "nearly all of the shorter one is in the other: one page of an outlet, saved twice")
        if led and containment >= thresholds.own_lead_copy:
            return Verdict("copy", "both lead with the same and go on alike: one page of an outlet, saved twice")
    elif _is_lost(found, thresholds) or _share_an_end(found, a, b, thresholds):
        return None
    elif many > thresholds.longer * few:
        begins = found.longer.start >= thresholds.same_lead
        if containment >= thresholds.inside_copy and begins:
            return Verdict("copy", "the longer report begins with the text of the shorter one, and holds it")
        if containment >= thresholds.inside_copy and many <= thresholds.much_longer * few and not rolling:
            return Verdict("copy", "the longer report holds the text of the shorter one")
    elif led and containment >= thresholds.lead_copy:
        return Verdict("copy", "both lead with the same, and much of what follows is the same")
    elif containment >= thresholds.copy and not grown:
        return Verdict("copy", "most of the shorter one's own prose is in the other")
    return None


def judge_apart(found: Measure, a: Bearer, b: Bearer, thresholds: Thresholds) -> Verdict:
    """Say what two captures are to each other that are no copies of one text."""
    if one_outlet(a, b):
        return _judge_own(found, a, b, thresholds)
    few = min(found.shorter.words, found.longer.words)
    if found.containment >= thresholds.update and few >= thresholds.short:
        if one_agency(a, b):
            return Verdict("update", "both are of one agency and share text, but what leads or follows is new")
        if found.shorter.rolling and found.longer.rolling:
            return Verdict("update", "both are rolling reports that share entries, under another newest one")
    if _share_an_end(found, a, b, thresholds):
        return Verdict("boilerplate", "all that they share stands at the end of both, as a portrait or a notice does")
    told = found.narrated + thresholds.shingle_words - 1
    if found.containment >= thresholds.excerpt and told >= thresholds.excerpt_words:
        if _is_lost(found, thresholds):
            return Verdict("excerpt", "the shorter one stands in the other, but is too short to be the same report")
        return Verdict("excerpt", "a passage of one stands in the other, whose report is another")
    if found.full >= thresholds.excerpt:
        return Verdict("related", "what they share are mostly quotations, or a few words, which make no copy")
    return Verdict("related", "they share next to no text")


def one_outlet(a: Bearer, b: Bearer) -> bool:
    """Say whether both are known to come from one outlet."""
    return a.outlet_key is not None and a.outlet_key == b.outlet_key


def one_agency(a: Bearer, b: Bearer) -> bool:
    """Say whether both credit one agency, be it by its short or its long name."""
    return a.agency is not None and b.agency is not None and agency_key(a.agency) == agency_key(b.agency)


def _share_an_end(found: Measure, a: Bearer, b: Bearer, thresholds: Thresholds) -> bool:
    """Say whether all that two texts share is an end of a few words, below an opening of each one's own."""
    if one_agency(a, b) or not thresholds.min_words <= found.shared <= thresholds.notice_words:
        return False
    opening = min(found.shorter.words, found.longer.words) - found.end
    return found.shared <= found.end <= thresholds.notice_words and 3 * opening >= found.end


def _is_lost(found: Measure, thresholds: Thresholds) -> bool:
    """Say whether one is a caption or a brief beside the other: it says too little to be the same text."""
    few, many = found.shorter.words, found.longer.words
    return few < thresholds.short and many > 2 * few


def _judge_own(found: Measure, a: Bearer, b: Bearer, thresholds: Thresholds) -> Verdict:
    near = _are_near(a, b, thresholds.update_days)
    if found.containment >= (thresholds.own_update if near else thresholds.own_update_later):
        return Verdict("update", "both are of one outlet and share much, but another development leads")
    repeats = found.shared + thresholds.shingle_words > thresholds.shared_words
    if repeats and (not near or found.containment >= thresholds.excerpt):
        return Verdict("boilerplate", "both are of one outlet, which repeats what they share")
    return Verdict("related", "both are of one outlet, and share little")


def _are_near(a: Bearer, b: Bearer, days: int) -> bool:
    """Say whether two captures are known to be so near in time that one may be a version of the other."""
    one, other = period(a.date), period(b.date)
    return one is not None and other is not None and one.days_from(other) <= days
