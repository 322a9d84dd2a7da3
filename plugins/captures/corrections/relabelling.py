"""Relabelling: lines of a capture get other labels, and the facts that rest on labels follow."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

from plugins.captures.capture import Capture
from plugins.captures.decision import Relabelled
from plugins.captures.fact import Caption, Embed, Fact, How, Stretch
from plugins.captures.lines.byline import find_byline
from plugins.captures.lines.line import Line, split_lines
from plugins.captures.lines.note import Note, read_note
from plugins.captures.lines.picture import find_caption
from plugins.captures.pages.page import page_of, page_of_lines
from plugins.captures.pages.page_facts import LabelledPage
from plugins.captures.pages.text_page import capture_of
from plugins.captures.span import Span, lay_over

KINDS = ("title", "summary", "date", "credit", "byline", "dateline", "body", "subhead", "caption", "embed")
LABEL = re.compile(rf"{'|'.join(KINDS)}|furniture(?::[a-z][a-z0-9_]*)?")
NOTED = ("credit", "byline", "date", "dateline")
SHOWN = ("spans", "captions", "embeds", "relabelled", "taken_back")
ONLY_ONE = ("title", "summary")
Piece = TypeVar("Piece", Caption, Embed)


def relabel(capture: Capture, labels: Mapping[int, str], how: How, reason: str) -> Capture:
    """The capture with the lines of these numbers labelled anew, and the facts that follow read from them again.

    Whatever the labels changed is read as the lines say it: paragraphs, captions, embeds, a summary, metadata lines, a
    title derived from the first sentence. A fact that came from elsewhere than labelled lines stays as it was.
    """
    changes = _changes(capture, labels)
    changes += _deposed(capture, changes)
    spans = lay_over(capture.text, capture.spans, changes)
    record = tuple(
        Relabelled((change.start, change.end), _label_at(capture.spans, change.start), change.label, how, reason)
        for change in changes
    )
    before, after = (read_again(capture, labelled, changes) for labelled in (capture.spans, spans))
    follows: dict[str, Any] = {
        field.name: getattr(after, field.name)
        for field in fields(Capture)
        if field.name not in SHOWN and _follows(getattr(capture, field.name), getattr(before, field.name), changes)
    }
    follows |= {key: _shown(getattr(capture, key), getattr(after, key), changes) for key in ("captions", "embeds")}
    for key in ONLY_ONE:
        chosen = [change for change in changes if change.label == key]
        if chosen:
            words = " ".join(" ".join(capture.text[change.start : change.end].split()) for change in chosen)
            follows[key] = Fact(words, how, tuple((change.start, change.end) for change in chosen), reason)
    return replace(capture, **follows, spans=spans, relabelled=(*capture.relabelled, *record))


def read_again(capture: Capture, spans: Sequence[Span], changes: Sequence[Span]) -> Capture:
    """The capture as its text gives it under the labels of `spans`; what stands in `changes` is what they say."""
    page = page_of(capture.text)
    lines = _split_at(page.lines, capture.text, changes)
    if len(lines) > len(page.lines):
        page = page_of_lines(capture.text, lines, page.scraped_date)
    changed = {change.start for change in changes}
    labels = [_label_at(spans, line.start) for line in page.lines]
    inside = [i for i, label in enumerate(labels) if label in ("body", "subhead")]
    article = range(min(inside, default=0), max(inside, default=-1) + 1)
    notes = [
        _note(capture.text, line, label) if line.start in changed or label == "caption" else note
        for line, label, note in zip(page.lines, labels, page.notes, strict=True)
    ]
    decided = frozenset(i for i, line in enumerate(page.lines) if line.start in changed)
    labelled = LabelledPage(replace(page, notes=notes, article=article), labels, decided)
    return capture_of(capture.id, labelled, capture.sha256)


def _changes(capture: Capture, labels: Mapping[int, str]) -> list[Span]:
    """The lines with their labels; what was one stretch of several lines stays one where they are changed alike."""
    changes: list[Span] = []
    last = -1
    for line in split_lines(capture.text):
        if line.number not in labels:
            last = -1
            continue
        label, within = labels[line.number], _index_at(capture.spans, line.start)
        if changes and within == last and changes[-1].label == label:
            changes[-1] = Span(changes[-1].start, line.end, label)
        else:
            changes.append(Span(line.start, line.end, label))
        last = within
    return changes


def _shown(known: Sequence[Piece], found: Sequence[Piece], changes: Sequence[Span]) -> tuple[Piece, ...]:
    """The captions, or the embeds: those known that no change touches, and those found where one is."""
    stay = [piece for piece in known if not _touched(piece.evidence, changes)]
    come = [piece for piece in found if _touched(piece.evidence, changes)]
    return tuple(sorted(stay + come, key=lambda piece: piece.evidence))


def _follows(known: Any, before: Any, changes: Sequence[Span]) -> bool:
    """Whether what is known came from labelled lines: it reads so again, or rests on a line whose label is changed."""
    facts = known if isinstance(known, tuple) else (known,)
    rests = (fact for fact in facts if isinstance(fact, Fact) and (fact.how != "stated" or not fact.reason))
    return bool(known == before) or any(_touched(stretch, changes) for fact in rests for stretch in fact.evidence)


def _touched(stretch: Stretch, changes: Sequence[Span]) -> bool:
    start, end = stretch
    return any(change.start < end and start < change.end for change in changes)


def _deposed(capture: Capture, changes: Sequence[Span]) -> list[Span]:
    """The headline and the summary that a newly chosen one takes the place of."""
    new = {change.label for change in changes if change.label in ONLY_ONE}
    taken = {change.start for change in changes}
    return [
        Span(span.start, span.end, "furniture:other")
        for span in capture.spans
        if span.label in new and span.start not in taken
    ]


def _split_at(lines: Sequence[Line], text: str, changes: Sequence[Span]) -> list[Line]:
    """The lines, those made of several lines of `text` taken apart where a change begins or ends inside them."""
    bounds = sorted(bound for change in changes for bound in (change.start, change.end))
    parted: list[Line] = []
    for line in lines:
        if bisect_left(bounds, line.end) > bisect_right(bounds, line.start):
            pieces = split_lines(text[line.start : line.end])
            parted += [replace(piece, start=line.start + piece.start, end=line.start + piece.end) for piece in pieces]
        else:
            parted.append(line)
    return parted


def _note(text: str, line: Line, label: str) -> Note | None:
    """The note on a line that is known to be of this label, whether or not its wording says so."""
    note = read_note(text, line)
    if note and note.label == label:
        return note
    stretch = (line.start, line.end)
    if label == "caption":
        return Note("caption", caption=find_caption(line) or Caption(line.text, None, stretch))
    if label == "embed":
        return Note("embed", embed=Embed(line.text, None, None, None, stretch))
    if label == "byline":
        byline = find_byline(f"By {line.text}")
        named = byline.authors if byline else ()
        shift = line.start - len("By ")
        return Note("byline", names=tuple((name, (start + shift, end + shift)) for name, start, end in named))
    return Note(label) if label in NOTED else note


def _label_at(spans: Sequence[Span], position: int) -> str:
    return spans[_index_at(spans, position)].label


def _index_at(spans: Sequence[Span], position: int) -> int:
    return bisect_right(spans, position, key=lambda span: span.start) - 1
