"""Margins: what a post says beside and below its article: facts with their sources, and what was set aside."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from plugins.captures.capture import Capture
from plugins.captures.corrections.field import DATES
from plugins.captures.fact import Fact, How, Stretch
from plugins.captures.lines.line import split_lines
from plugins.captures.wording import say_date, say_furniture

FACTS = {
    "published": "Published", "updated": "Updated", "not_before": "Not before", "captured": "Captured",
    "outlet": "Outlet", "agency": "Agency", "authors": "By", "places": "Place", "sections": "Section",
    "url": "Address", "lang": "Language", "summary": "Summary",
}  # fmt: skip
LABELS = {"body": "text", "title": "headline", "date": "date line", "embed": "embedded post"}
LONGEST_QUOTE = 90
SAID = "for the same reason as above"


@dataclass(frozen=True, slots=True)
class FactNote:
    """A fact as the margin shows it: its name, value, how it was come by, a remark, and the words it rests on.

    `values` are the single ones where several facts share the note; a note of no fact has none.
    """

    label: str
    value: str
    how: How
    remark: str
    evidence: tuple[str, ...]
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetAside:
    """The lines of one kind of furniture, in the order of the page."""

    kind: str
    lines: tuple[str, ...]


def fact_notes(capture: Capture, site_lang: str = "") -> tuple[FactNote, ...]:
    """The notes of all facts that a capture has, in a fixed order; several of one kind share a note.

    That a capture is in the language of the site goes without saying; its summary is on the post anyway.
    """
    notes = []
    for key, label in FACTS.items():
        found = getattr(capture, key)
        facts: tuple[Fact, ...] = found if isinstance(found, tuple) else (found,) if found else ()
        said = (key == "lang" and facts and facts[0].value == site_lang) or (key == "summary" and not _decided(facts))
        if facts and not said:
            notes.append(_note(capture, key, label, facts))
    notes += [
        FactNote(FACTS.get(gone.key, gone.key), "unknown", "corrected", gone.reason, ()) for gone in capture.taken_back
    ]
    return tuple(_once([*notes, *_label_notes(capture)]))


def _once(notes: Iterable[FactNote]) -> Iterator[FactNote]:
    """The notes, a reason that several corrections in a row share written out with the first."""
    last = ""
    for note in notes:
        if note.how != "corrected":
            yield note
            continue
        yield replace(note, remark=SAID) if note.remark == last else note
        last = note.remark


def set_aside(capture: Capture) -> tuple[SetAside, ...]:
    """The furniture of a capture by kind, the kinds in the order in which they first stand on the page."""
    by_kind: dict[str, list[str]] = defaultdict(list)
    for span in capture.spans:
        if span.kind == "furniture":
            lines = split_lines(capture.text[span.start : span.end])
            by_kind[say_furniture(span.label)].extend(line.text for line in lines)
    return tuple(SetAside(kind, tuple(lines)) for kind, lines in by_kind.items() if lines)


def _decided(facts: tuple[Fact, ...]) -> bool:
    return any(fact.how == "corrected" for fact in facts)


def _note(capture: Capture, key: str, label: str, facts: tuple[Fact, ...]) -> FactNote:
    values = [say_date(fact.value) if key in DATES else fact.value for fact in facts]
    quotes = dict.fromkeys(_quote(capture, start, end) for fact in facts for start, end in fact.evidence)
    reasons = dict.fromkeys(fact.reason for fact in facts if fact.reason)
    return FactNote(label, ", ".join(values), facts[0].how, "; ".join(reasons), tuple(quotes), tuple(values))


def _label_notes(capture: Capture) -> Iterator[FactNote]:
    """What was labelled anew, a note for each kind of change and its reason."""
    alike: dict[tuple[str, str, How, str], list[Stretch]] = defaultdict(list)
    for change in capture.relabelled:
        if change.before != change.label:
            alike[change.before, change.label, change.how, change.reason].append(change.evidence)
    for (before, label, how, reason), stretches in alike.items():
        quotes = dict.fromkeys(_quote(capture, *stretch) for stretch in stretches)
        yield FactNote(
            "Reading", f"{say_label(label)}, first taken for {say_label(before)}", how, reason, tuple(quotes)
        )


def say_label(label: str) -> str:
    """The label of a stretch in words: `text`, `cookie notice`."""
    return say_furniture(label) if label.startswith("furniture") else LABELS.get(label, label)


def _quote(capture: Capture, start: int, end: int) -> str:
    words = " ".join(capture.text[start:end].split())
    return words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1].rstrip() + "…"
