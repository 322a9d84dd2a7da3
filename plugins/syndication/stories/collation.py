"""Collation: a witness against the base text, as a list of passages that gives its body back exactly."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from plugins.syndication.stories.alignment import Block, align
from plugins.syndication.stories.segment import Op, Segment, count_words, segments

PassageKind = Literal["kept", "changed", "cut", "added", "moved"]

_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph and what became of it; at times several, where a witness parts or joins paragraphs.

    `numbers` counts the base's paragraphs in it from 1, and is empty for an addition. The segments tell the base's
    text (equal and cut) and the witness's (equal and added).
    """

    kind: PassageKind
    numbers: tuple[int, ...]
    segments: tuple[Segment, ...]

    @property
    def number(self) -> int | None:
        """The base's first paragraph in it, counted from 1; None for an addition."""
        return self.numbers[0] if self.numbers else None

    @property
    def base_text(self) -> str:
        """What the base has here."""
        return "".join(segment.text for segment in self.segments if segment.op != "added")

    @property
    def text(self) -> str:
        """What the witness has here."""
        return "".join(segment.text for segment in self.segments if segment.op != "cut")


@dataclass(frozen=True, slots=True)
class Collation:
    """What a witness does with the base, in the order of the witness; each cut stands after what it followed."""

    passages: tuple[Passage, ...]

    @property
    def share_kept(self) -> float:
        """The share of the base's words that the witness keeps, 0 to 1; all of none."""
        kept = sum(count_words(segment.text) for segment in self._segments() if segment.op == "equal")
        cut = sum(count_words(segment.text) for segment in self._segments() if segment.op == "cut")
        return kept / (kept + cut) if kept + cut else 1.0

    def count(self, kind: PassageKind) -> int:
        """Count the passages of one kind."""
        return sum(passage.kind == kind for passage in self.passages)

    def _segments(self) -> Iterator[Segment]:
        for passage in self.passages:
            yield from passage.segments


def collate(base_body: str, witness_body: str) -> Collation:
    """Compare a witness's body with the base's: paragraphs first, divided by a blank line, then words."""
    base, witness = base_body.split(_BREAK), witness_body.split(_BREAK)
    return Collation(tuple(_passages(base, witness, align(base, witness))))


def restore(base_body: str, collation: Collation) -> str:
    """Give back the witness's body from the base and the collation: kept passages are read from the base."""
    base = base_body.split(_BREAK)
    return _BREAK.join(
        _BREAK.join(base[number - 1] for number in passage.numbers) if passage.kind == "kept" else passage.text
        for passage in collation.passages
        if passage.kind != "cut"
    )


def _passages(base: Sequence[str], witness: Sequence[str], blocks: Sequence[Block]) -> Iterator[Passage]:
    matched = {number for block in blocks for number in block.base}
    begins = {block.witness[0]: block for block in blocks}
    inside = {number for block in blocks for number in block.witness}
    cuts = [number for number in range(len(base)) if number not in matched]
    ahead = [block.base[0] for block in blocks if not block.moved] + [len(base)]
    yield from _cut(base, cuts, ahead.pop(0))
    for number, text in enumerate(witness):
        if number not in inside:
            yield Passage("added", (), _whole("added", text))
        elif block := begins.get(number):
            yield _passage(base, witness, block)
            if not block.moved:
                yield from _cut(base, cuts, ahead.pop(0))


def _passage(base: Sequence[str], witness: Sequence[str], block: Block) -> Passage:
    numbers = tuple(number + 1 for number in block.base)
    ours, theirs = (_BREAK.join(texts[n] for n in of) for texts, of in ((base, block.base), (witness, block.witness)))
    if ours == theirs:
        return Passage("moved" if block.moved else "kept", numbers, _whole("equal", ours))
    return Passage("moved" if block.moved else "changed", numbers, segments(ours, theirs))


def _cut(base: Sequence[str], cuts: list[int], before: int) -> Iterator[Passage]:
    """Take from `cuts` what stands before a paragraph of the base."""
    while cuts and cuts[0] < before:
        number = cuts.pop(0)
        yield Passage("cut", (number + 1,), _whole("cut", base[number]))


def _whole(op: Op, text: str) -> tuple[Segment, ...]:
    return (Segment(op, text),) if text else ()
