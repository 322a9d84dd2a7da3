"""Lines: a capture's physical lines, with what their shape tells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.captures.lines.lazy import lazy

LINE = re.compile(r"[^\r\n]*")
WORD = re.compile(r"\w+(?:['’.-]\w+)*")
WIDE = re.compile(r"[\u3040-\u9fff\u0e00-\u0e7f]")
"""Letters of scripts that write no spaces between words."""
SENTENCE_END = re.compile(r"[.!?…。！？।؟][\"'”’»“)\]]*$")
BULLET = re.compile(r"^\s*(?:[•*▪●‣·□◦☆–—-]|\d{1,2}[.)])\s+")
TOKEN = re.compile(r"\w+")
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
        return len(WORD.findall(head)) + (0 if head.isascii() else len(WIDE.findall(head)) // 3)

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
    def plain(self) -> str:
        """Its tokens parted by single spaces: the form in which repeats are found."""
        return " ".join(self.tokens)


def split_lines(text: str) -> list[Line]:
    """The lines of `text` that show something, in order; `number` counts from 1 and includes the blank ones."""
    return list(_visible_lines(text))


def _visible_lines(text: str) -> Iterator[Line]:
    number, position = 1, 0
    while position <= len(text):
        found = LINE.match(text, position)
        assert found is not None
        end = found.end()
        visible = text[position:end].strip()
        if visible:
            start = text.index(visible, position)
            yield Line(number, start, start + len(visible), visible)
        position = end + (2 if text.startswith("\r\n", end) else 1)
        number += 1
