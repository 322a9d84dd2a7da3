"""Base veils: what all comparisons of a story together show of a base text that may not be shown."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from plugins.syndication.pages.compare_view import Part, Row
from plugins.syndication.pages.veil import ENDS, MOST, SLIGHT, Veil, counted
from plugins.syndication.texts.tokens import tokens

_BREAK = len("\n\n")


@dataclass(frozen=True, slots=True)
class BaseVeil:
    """The places of a base text at which words begin that its comparisons may show.

    Each comparison shows other words of it, the ones that its witness lacks: by themselves few, together the text.
    """

    shown: frozenset[int]

    def rows(self, rows: Sequence[Row]) -> tuple[Row, ...]:
        """The rows of a comparison, their left sides veiled."""
        told = {at: tuple(part for start, one in side for part in self._parts(start, one)) for at, side in _sides(rows)}
        return tuple(replace(row, left=told.get(at)) for at, row in enumerate(rows))

    def _parts(self, start: int, part: Part) -> Iterator[Part]:
        words = tokens(part.text)
        slight = part.op != "equal" or len(words) <= SLIGHT
        places = [(at, slight and start + int(words.starts[at]) in self.shown) for at in range(len(words))]
        if all(shown for _, shown in places):
            yield part
            return
        for shown, group in groupby(places, key=lambda place: place[1]):
            ats = [at for at, _ in group]
            text = part.text[words.starts[ats[0]] : words.ends[ats[-1]]] if shown else counted(len(ats)).text
            yield from (Part("equal", " "), part._replace(op=part.op if shown else "elided", text=text))
        yield Part("equal", " ")


def veil_base(body: str, comparisons: Iterable[Sequence[Row]]) -> BaseVeil:
    """The veil of a base text, by the rows of all its comparisons: none that differs much tells the text."""
    words = tokens(body)
    varied = {start for rows in comparisons for start in _varied(rows)}
    veil, shown = Veil(), set[int]()
    starts = words.starts.tolist()
    for differs, group in groupby(range(len(words)), key=lambda at: starts[at] in varied):
        ats = list(group)
        text = body[words.starts[ats[0]] : words.ends[ats[-1]]]
        at = ats[0]
        for stretch in (veil.differing if differs else veil.shared)(text):
            if not stretch.elided:
                shown.update(starts[at : at + stretch.words])
            at += stretch.words
    return BaseVeil(frozenset(shown))


def _varied(rows: Sequence[Row]) -> Iterator[int]:
    """Where the words begin that a comparison may show of the base: those it lacks, of many in a row the ends."""
    for _, side in _sides(rows):
        for start, part in side:
            if part.op != "equal":
                found = [start + at for at in tokens(part.text).starts.tolist()]
                yield from found if len(found) <= MOST else (*found[:ENDS], *found[-ENDS:])


def _sides(rows: Sequence[Row]) -> Iterator[tuple[int, list[tuple[int, Part]]]]:
    """The left sides by the place of their row, each part with its place in the base: they join by blank lines."""
    start = 0
    for at, row in enumerate(rows):
        if row.left is not None:
            side = []
            for part in row.left:
                side.append((start, part))
                start += len(part.text)
            start += _BREAK
            yield at, side
