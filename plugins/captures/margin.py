"""Margins: what a post says beside and below its article: facts with their sources, and what was set aside."""

from collections import defaultdict
from dataclasses import dataclass

from plugins.captures.capture import Capture
from plugins.captures.fact import Fact, How
from plugins.captures.line import split_lines
from plugins.captures.wording import say_date, say_furniture

FACTS = {
    "published": "Published", "updated": "Updated", "not_before": "Not before", "captured": "Captured",
    "outlet": "Outlet", "agency": "Agency", "authors": "By", "places": "Place", "sections": "Section",
    "url": "Address", "lang": "Language",
}  # fmt: skip
DATES = ("published", "updated", "not_before", "captured")
LONGEST_QUOTE = 90


@dataclass(frozen=True, slots=True)
class FactNote:
    """A fact as the margin shows it: its name, value, how it was come by, a remark, and the words it rests on."""

    label: str
    value: str
    how: How
    remark: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetAside:
    """The lines of one kind of furniture, in the order of the page."""

    kind: str
    lines: tuple[str, ...]


def fact_notes(capture: Capture, site_lang: str = "") -> tuple[FactNote, ...]:
    """The notes of all facts that a capture has, in a fixed order; several of one kind share a note.

    That a capture is in the language of the site goes without saying.
    """
    notes = []
    for key, label in FACTS.items():
        if key == "lang" and capture.lang and capture.lang.value == site_lang:
            continue
        found = getattr(capture, key)
        facts: tuple[Fact, ...] = found if isinstance(found, tuple) else (found,) if found else ()
        if facts:
            notes.append(_note(capture, key, label, facts))
    return tuple(notes)


def set_aside(capture: Capture) -> tuple[SetAside, ...]:
    """The furniture of a capture by kind, the kinds in the order in which they first stand on the page."""
    by_kind: dict[str, list[str]] = defaultdict(list)
    for span in capture.spans:
        if span.kind == "furniture":
            lines = split_lines(capture.text[span.start : span.end])
            by_kind[say_furniture(span.label)].extend(line.text for line in lines)
    return tuple(SetAside(kind, tuple(lines)) for kind, lines in by_kind.items() if lines)


def _note(capture: Capture, key: str, label: str, facts: tuple[Fact, ...]) -> FactNote:
    values = [say_date(fact.value) if key in DATES else fact.value for fact in facts]
    quotes = dict.fromkeys(_quote(capture, start, end) for fact in facts for start, end in fact.evidence)
    reasons = dict.fromkeys(fact.reason for fact in facts if fact.reason)
    return FactNote(label, ", ".join(values), facts[0].how, "; ".join(reasons), tuple(quotes))


def _quote(capture: Capture, start: int, end: int) -> str:
    words = " ".join(capture.text[start:end].split())
    return words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1].rstrip() + "…"
