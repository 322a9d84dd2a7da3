"""Lines: a capture's physical lines, with what their shape tells."""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from operator import itemgetter

from plugins.captures.lines.lazy import lazy

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
JOINT = re.compile(r"['’.-](?<=\w.)(?=\w)")
"""What makes one word of two runs of letters."""
WIDE = re.compile(r"[\u3040-\u9fff\u0e00-\u0e7f]")
"""Letters of scripts that write no spaces between words."""
SENTENCE_END = re.compile(r"[.!?…。！？।؟][\"'”’»“)\]]*$")
BULLET = re.compile(r"^\s*(?:[•*▪●‣·□◦☆–—-]|\d{1,2}[.)])\s+")
TOKEN = re.compile(r"\w+")
DOTTED_I = "İ"
"""The one letter whose lower case is no letter throughout: i and a dot above it, which parts two tokens."""
STEM = 4
_stem = itemgetter(slice(STEM))
QUOTED = re.compile(r"[“\"«„][^“”\"»]*[”\"»]")
QUOTE = re.compile(r"[“\"«„]")
HEAD_LENGTH = 700
"""How much of a line its wording is judged by, in code points."""
SHAPE_LENGTH = 2000
"""A line's shape is judged by its beginning: a page may hold one line of megabytes."""


@dataclass(frozen=True)
class Line:
    """A physical line without its line end; `start` and `end` enclose its visible characters."""

    number: int
    start: int
    end: int
    text: str

    @lazy
    def head(self) -> str:
        """Its beginning, by which its wording is judged."""
        return self.text[:HEAD_LENGTH]

    @lazy
    def said(self) -> str:
        """Its beginning outside quotations: what the page says itself."""
        return (QUOTED.sub(" ", self.head) if QUOTE.search(self.head) else self.head).strip()

    @lazy
    def words(self) -> int:
        """How many words the line's beginning holds; a run of script without spaces counts by its length."""
        head = self.text[:SHAPE_LENGTH]
        runs = TOKEN.findall(head) if DOTTED_I in head else self.tokens
        return len(runs) - len(JOINT.findall(head)) + (0 if head.isascii() else len(WIDE.findall(head)) // 3)

    @lazy
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does, a closing quotation mark or bracket allowed for."""
        return bool(SENTENCE_END.search(self.text[-8:]))

    @lazy
    def is_prose(self) -> bool:
        """Whether it reads as running text: a sentence of some length, or a long stretch of words."""
        if self.is_list_item and self.words < 12:
            return False
        return (self.words >= 7 and self.ends_sentence) or self.words >= 28

    @lazy
    def is_list_item(self) -> bool:
        """Whether it opens with a bullet or a number as lists do."""
        return bool(BULLET.match(self.text))

    @lazy
    def tokens(self) -> tuple[str, ...]:
        """Its beginning's runs of letters and digits, in lower case."""
        return tuple(TOKEN.findall(self.text[:SHAPE_LENGTH].lower()))

    @lazy
    def stems(self) -> frozenset[str]:
        """What its tokens begin with, four letters of each: a quick test of what its wording cannot be."""
        return frozenset(map(_stem, self.tokens))

    def may_say(self, stems: Set[str]) -> bool:
        """Whether a word of it may begin with one of these stems; a line too long to know may."""
        return not self.stems.isdisjoint(stems) or len(self.text) > SHAPE_LENGTH

    @lazy
    def content(self) -> tuple[str, ...]:
        """Its tokens of some length, and its numbers."""
        return content_of(self.tokens)

    @lazy
    def plain(self) -> str:
        """Its tokens parted by single spaces: the form in which repeats are found."""
        return " ".join(self.tokens)


def content_of(tokens: Iterable[str]) -> tuple[str, ...]:
    """The tokens of some length, and the numbers."""
    return tuple([token for token in tokens if len(token) > 3 or token.isdigit()])


def split_lines(text: str) -> list[Line]:
    """The lines of `text` that show something, in order; `number` counts from 1 and includes the blank ones."""
    return list(_visible_lines(text))


def _visible_lines(text: str) -> Iterator[Line]:
    for number, found in enumerate(LINE.finditer(text), start=1):
        visible = found[0].strip()
        if visible:
            start = text.index(visible, found.start())
            yield Line(number, start, start + len(visible), visible)
