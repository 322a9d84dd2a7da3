"""Compare views: two witnesses side by side, row by row, each side in its own order and whole."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from plugins.syndication.stories.collation import Passage
from plugins.syndication.stories.fate import Fate
from plugins.syndication.stories.orthography import only_spelling
from plugins.syndication.stories.segment import Op, Segment

RowKind = Literal["kept", "respelled", "changed", "cut", "added", "moved away", "moved here"]


class Part(NamedTuple):
    """Words of one side; `slight` says that what differs is spelling, case, punctuation or spacing alone.

    Where it is `elided`, its text says how many words stand there.
    """

    op: Op | Literal["elided"]
    text: str
    slight: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph on either side, at times several; a side that has nothing here is None.

    `respelled` says that it is changed by spelling, case, punctuation or spacing alone.
    `numbers` counts the left side's paragraphs from 1. Of a moved paragraph `after` is the number of that behind which
    the right side has it, 0 where it opens there; None for all else.
    """

    kind: RowKind
    numbers: tuple[int, ...]
    left: tuple[Part, ...] | None
    right: tuple[Part, ...] | None
    after: int | None = None


def view_rows(passages: Iterable[Passage], fates: Mapping[int, Fate], lang: str) -> tuple[Row, ...]:
    """Set the passages of a collation side by side.

    The left sides join to the base's body and the right ones to the witness's, by blank lines, code point for code
    point. A moved paragraph has two rows, where it stands on the left and where on the right. `fates` are those of
    the base's paragraphs, `lang` is the language of the witness.
    """
    rows: list[Row] = []
    away: list[Row] = []
    after = 0
    for passage in passages:
        respelled = passage.number is not None and fates[passage.number] == "respelled"
        parts = [part._replace(slight=True) if respelled else part for part in _parts(passage.segments, lang)]
        left = tuple(part for part in parts if part.op != "added")
        right = tuple(part for part in parts if part.op != "cut")
        if passage.kind == "moved":
            away.append(Row("moved away", passage.numbers, left, None, after))
            rows.append(Row("moved here", passage.numbers, None, right, after))
        else:
            rows.append(_row("respelled" if respelled else passage.kind, passage.numbers, left, right))
            after = passage.numbers[-1] if passage.numbers and passage.kind != "cut" else after
    for row in sorted(away, key=lambda row: row.numbers):
        rows.insert(_place(rows, row.numbers), row)
    return tuple(rows)


def _row(kind: RowKind, numbers: tuple[int, ...], left: tuple[Part, ...], right: tuple[Part, ...]) -> Row:
    return Row(kind, numbers, None if kind == "added" else left, None if kind == "cut" else right)


def _place(rows: Sequence[Row], numbers: tuple[int, ...]) -> int:
    """Where the left side's paragraph of these numbers belongs: behind the last that comes before it."""
    before = (at for at, row in enumerate(rows) if row.left is not None and row.numbers < numbers)
    return max(before, default=-1) + 1


def _parts(segments: Sequence[Segment], lang: str) -> Iterator[Part]:
    """Judge each change: a cut with the addition in its place."""
    for at, (op, text) in enumerate(segments):
        before = segments[at - 1] if at else None
        following = segments[at + 1] if at + 1 < len(segments) else None
        if op == "equal":
            yield Part(op, text)
        elif op == "cut":
            added = following.text if following and following.op == "added" else ""
            yield Part(op, text, only_spelling(text, added, lang))
        else:
            cut = before.text if before and before.op == "cut" else ""
            yield Part(op, text, only_spelling(cut, text, lang))
