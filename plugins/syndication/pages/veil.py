"""Veils: where a text that may not be shown differs from others: the differing words, and how many the rest are."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from plugins.captures.post import Post
from plugins.captures.withheld import RUN
from plugins.syndication.pages.compare_view import Part, Row
from plugins.syndication.pages.leaf_view import LeafView, NoteView, OwnText, Piece, ReadingView
from plugins.syndication.pages.witness_view import WitnessView
from plugins.syndication.texts.tokens import tokens
from plugins.syndication.texts.words import opening

MOST = RUN - 1
"""Words of a withheld text that may stand together."""
OPENING = RUN - 2
"""Words of the opening of a longer text: one less, since what a page shows next may by chance be the next word too."""
ENDS = 3
"""Of more words that differ the first and the last ones are shown: so many of each."""
SLIGHT = 2
"""Words between changes that are shown with them."""


class Stretch(NamedTuple):
    """Words that are shown, or in their place how many they are."""

    text: str
    elided: bool = False

    @property
    def words(self) -> int:
        """How many words of the text it stands for."""
        return int(self.text.partition(" ")[0]) if self.elided else len(tokens(self.text))


@dataclass(slots=True)
class Veil:
    """What is shown of one withheld text, read from its beginning on.

    `run` are the words that stand together, less as many as were left out since: a gap of one word joins what it parts,
    and a text of which each word differs somewhere would else be there but for one word in eight. There are never more
    than `most` of them.
    """

    run: int = 0
    most: int = MOST

    def differing(self, text: str) -> Iterator[Stretch]:
        """Words that differ from another text: all of a few, of more the first and the last ones."""
        words = tokens(text)
        if self.run + len(words) <= self.most:
            self.run += len(words)
            yield Stretch(text)
            return
        head = min(ENDS, self.most - self.run)
        tail = self._tail(self.run + head, len(words) - head)
        if head:
            yield Stretch(text[: words.ends[head - 1]] + " ")
        yield counted(len(words) - head - tail)
        if tail:
            yield Stretch(" " + text[words.starts[-tail] :])
        self.run = self._after(self.run + head, len(words) - head - tail) + tail

    def _tail(self, run: int, words: int) -> int:
        """How many of so many words may be shown behind others that are left out."""
        return next(
            (tail for tail in range(min(ENDS, words - 1), 0, -1) if self._after(run, words - tail) + tail <= self.most),
            0,
        )

    @staticmethod
    def _after(run: int, hidden: int) -> int:
        return max(0, run - hidden)

    def fits(self, text: str) -> bool:
        """Whether words that another text has too are but one or two, and may stand with those before them."""
        count = len(tokens(text))
        return count <= SLIGHT and self.run + count <= self.most

    def shared(self, text: str, shown: bool = True) -> Iterator[Stretch]:
        """Words that another text has too: how many they are, unless they fit and are to be `shown`."""
        count = len(tokens(text))
        if shown and self.fits(text):
            self.run += count
            yield Stretch(text)
        else:
            self.run = self._after(self.run, count)
            yield from (Stretch(" "), counted(count), Stretch(" "))


def is_withheld(post: Post) -> bool:
    """Whether no more than an excerpt of a post's capture is shown."""
    return post.withheld is not None


def veiled(text: str, posts: Iterable[Post], most: int = OPENING) -> str:
    """A text that all these posts have, cut to its opening where none of them may show it."""
    return opening(text, most) if all(map(is_withheld, posts)) else text


def veil_rows(rows: Iterable[Row], witness: Post) -> tuple[Row, ...]:
    """The rows of two texts side by side, the right side, that of a witness, veiled where it may not be shown."""
    veil = Veil() if is_withheld(witness) else None
    return tuple(replace(row, right=_side(row.right, veil)) for row in rows)


def veil_leaves(leaves: Iterable[LeafView], base: Post) -> tuple[LeafView, ...]:
    """The paragraphs of a base text with their notes, each text veiled where it may not be shown."""
    veil = Veil() if is_withheld(base) else None
    return tuple(_leaf(leaf, veil) for leaf in leaves)


def counted(count: int) -> Stretch:
    """What stands in the place of so many words."""
    return Stretch(f"{count} word{'' if count == 1 else 's'}", elided=True)


def _side(parts: tuple[Part, ...] | None, veil: Veil | None) -> tuple[Part, ...] | None:
    if parts is None or veil is None:
        return parts
    return tuple(
        part._replace(op="elided" if stretch.elided else part.op, text=stretch.text)
        for part in parts
        for stretch in (veil.shared if part.op == "equal" else veil.differing)(part.text)
    )


def _leaf(leaf: LeafView, veil: Veil | None) -> LeafView:
    told = [(piece, tuple(_told(piece, veil)) if veil else (piece,)) for piece in leaf.pieces]
    cut = {
        " ".join(piece.text.split()): "".join(f"[{one.text}]" if one.sort == "elided" else one.text for one in shown)
        for piece, shown in told
        if any(one.sort == "elided" for one in shown)
    }
    return replace(
        leaf,
        pieces=tuple(one for _, shown in told for one in shown),
        notes=tuple(_note(note, cut, veil) for note in leaf.notes),
        quiet=tuple(_note(note, cut, veil) for note in leaf.quiet),
        rewritten=tuple(map(_own, leaf.rewritten)),
        own=tuple(map(_own, leaf.own)),
    )


def _told(piece: Piece, veil: Veil) -> Iterator[Piece]:
    for stretch in (veil.differing if piece.sort else veil.shared)(piece.text):
        yield Piece(stretch.text, "elided" if stretch.elided else piece.sort)


def _note(note: NoteView, cut: Mapping[str, str], veil: Veil | None) -> NoteView:
    """A note, its lemma shown as far as the paragraph shows it (`cut`): all notes together are the paragraph."""
    lemma = cut.get(note.lemma) or (opening(note.lemma, OPENING) if veil else note.lemma)
    return replace(note, lemma=lemma, readings=tuple(map(_reading, note.readings)))


def _reading(reading: ReadingView) -> ReadingView:
    text = veiled(reading.text, _posts(reading.witnesses))
    return reading if text == reading.text else replace(reading, text=text, opening=text)


def _own(own: OwnText) -> OwnText:
    text = veiled(own.text, _posts(own.witnesses))
    return own if text == own.text else replace(own, text=text, opening=text)


def _posts(witnesses: Iterable[WitnessView]) -> list[Post]:
    return [witness.article for witness in witnesses]
