"""Explanation: why two captures are, or are not, copies, in plain words."""

from plugins.syndication.measure import Measure, measure
from plugins.syndication.relation import Kind, relate
from plugins.syndication.runs import shared_runs, spelled
from plugins.syndication.shingles import Hasher
from plugins.syndication.text_print import Print
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Witness

_LONGEST = 5

_KINDS: dict[Kind, str] = {
    "copy": "are copies of one text",
    "update": "are an earlier and a later version of one running story",
    "excerpt": "share a passage that one took from the other",
    "related": "are not copies",
    "boilerplate": "share background that one outlet repeats, and are no copies",
}


def explain_pair(a: Witness, b: Witness) -> str:
    """Say what two captures are to each other and what that rests on, one thing a line."""
    thresholds = Thresholds()
    hasher = Hasher(thresholds.shingle_words)
    one, other = Print(a, hasher), Print(b, hasher)
    found = measure(one, other)
    runs = shared_runs(one, other)
    lines = [f"{a.id} and {b.id} {_KINDS[relate(found, a, b, thresholds)]}.", *_measured(found, one, other)]
    lines += [f"They share {sum(run.words for run in runs)} words in runs of five or more."] if runs else []
    lines += [f"  “{' '.join(run.split())}”" for run in spelled(a.body, runs[:_LONGEST])]
    return "\n".join(lines)


def _measured(found: Measure, one: Print, other: Print) -> list[str]:
    shorter = min(one, other, key=lambda print_: (len(print_.full), print_.witness.id)).witness.id
    lines = [
        f"The other holds {found.full:.0%} of {shorter}, the shorter one.",
        f"Quotations left out it is {found.narration:.0%}: {_verdict(found)}.",
    ]
    first, second = found.openings
    return [*lines, f"Of their openings, {first:.0%} and {second:.0%} stand in the other as well."]


def _verdict(found: Measure) -> str:
    if found.narration < found.full / 2:
        return "most of what they share is quoted, which makes no copy"
    return "what they share is their own prose" if found.narration else "they share no prose"
