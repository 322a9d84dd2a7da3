"""Visible text: the words that a saved HTML page shows, by a stated rule.

The rule: the text of the document's body in document order, white space folded; every block element and every `br`
begins a new block, and a blank line parts blocks. What is never shown as text is left out: scripts, styles, templates,
comments, frames, drawings, form controls, and what carries the attribute `hidden`.
"""

import re
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

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


@dataclass(frozen=True, slots=True)
class Block:
    """The text of one block: the block element that it stands in, and how many of its letters are links."""

    text: str
    element: HtmlElement
    linked: int = 0


def visible_blocks(root: HtmlElement) -> list[Block]:
    """The blocks of a page that show text, in document order."""
    collector = _Collector(root)
    # not by recursion: a hostile page may nest thousands of elements
    steps = etree.iterwalk(root, events=("start", "end"))
    for event, element in steps:
        if event == "end":
            collector.leave(element)
        elif element.tag in NEVER_SHOWN or element.get("hidden") is not None:
            steps.skip_subtree()
            collector.skip(element)
        else:
            collector.enter(element)
    return collector.blocks


def letters_of(text: str) -> str:
    """The letters and digits of a text alone, in lower case: two that are written alike but for signs share them."""
    return re.sub(r"\W+", "", text).lower()


class _Collector:
    """Gathers the text of a block until the next one begins or ends."""

    def __init__(self, root: HtmlElement) -> None:
        self.root = root
        self.blocks: list[Block] = []
        self.around = [root]
        self.pieces: list[str] = []
        self.links = 0
        self.linked = 0
        self.skipped: HtmlElement | None = None

    def enter(self, element: HtmlElement) -> None:
        if element.tag in BLOCKS:
            self._close()
            self.around.append(element)
        elif element.tag == "br":
            self._close()
        elif element.tag == "a":
            self.links += 1
        self._add(element.text)

    def skip(self, element: HtmlElement) -> None:
        self.skipped = element

    def leave(self, element: HtmlElement) -> None:
        if element is self.skipped:
            self.skipped = None
        elif element.tag in BLOCKS:
            self._close()
            self.around.pop()
        elif element.tag == "a":
            self.links -= 1
        if element is not self.root:
            self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if text:
            self.pieces.append(text)
            if self.links:
                self.linked += len("".join(text.split()))

    def _close(self) -> None:
        if text := " ".join("".join(self.pieces).split()):
            self.blocks.append(Block(text, self.around[-1], self.linked))
        self.pieces.clear()
        self.linked = 0
