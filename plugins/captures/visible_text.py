"""Visible text: the words that a saved HTML page shows, by a stated rule.

The rule: the text of the document's body in document order, white space folded; every block element begins a new line,
a blank line parts blocks, `br` breaks a line. What is never shown as text is left out: scripts, styles, templates,
comments, frames, drawings, form controls, and what carries the attribute `hidden`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

NEVER_SHOWN = frozenset((
    "head", "script", "style", "template", "noscript", "iframe", "frame", "object", "embed", "svg", "math",
    "canvas", "audio", "video", "select", "option", "textarea", "button", "input", "datalist", "dialog", "map",
    "title",
))  # fmt: skip
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "legend", "li", "main", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
TELLING = frozenset(["figcaption", "h1", "h2", "h3", "h4", "h5", "h6"])


@dataclass(frozen=True, slots=True)
class Block:
    """The text of one block, and which of the elements that say what it is (`TELLING`) stand around it."""

    text: str
    around: frozenset[str]


def visible_blocks(soup: BeautifulSoup) -> list[Block]:
    """The blocks of a page that show text, in document order."""
    blocks: list[Block] = []
    pieces: list[str] = []
    around: frozenset[str] = frozenset()

    def close() -> None:
        for row in "".join(pieces).split("\v"):
            if text := " ".join(row.split()):
                blocks.append(Block(text, around))
        pieces.clear()

    for step, names in _walk(soup):
        if isinstance(step, str):
            pieces.append(step)
        else:
            close()
        around = names
    close()
    return blocks


class _Boundary:
    """Where a block element begins or ends."""


def _walk(soup: BeautifulSoup) -> Iterator[tuple[str | _Boundary, frozenset[str]]]:
    """Steps through the document without recursion: a hostile page may nest ten thousand elements."""
    boundary = _Boundary()
    stack: list[tuple[Tag, Iterator[object], frozenset[str]]] = [(soup, iter(soup.contents), frozenset())]
    while stack:
        tag, children, names = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if tag.name in BLOCKS:
                yield boundary, stack[-1][2] if stack else frozenset()
        elif isinstance(child, Tag):
            if child.name == "br":
                yield "\v", names
            elif child.name not in NEVER_SHOWN and not child.has_attr("hidden"):
                inner = names | {child.name} if child.name in TELLING else names
                if child.name in BLOCKS:
                    yield boundary, inner
                stack.append((child, iter(child.contents), inner))
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            yield str(child).replace("\v", " "), names
