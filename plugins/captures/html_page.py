"""HTML pages: the reading of a page saved as HTML.

The body is what trafilatura finds (Barbaresi, ACL 2021), placed in the page's visible text; the metadata is what the
page's own tags say; all else is labelled as the lines of a text page are.
"""

import logging
import re
import warnings
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import trafilatura
from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning

from plugins.captures.capture import Capture
from plugins.captures.fact import Caption, Fact
from plugins.captures.labelling import label_lines
from plugins.captures.line import split_lines
from plugins.captures.metadata import headlines, metadata_facts
from plugins.captures.note import Note
from plugins.captures.page import Page, page_of_lines
from plugins.captures.page_facts import LabelledPage
from plugins.captures.picture import find_caption
from plugins.captures.text_page import capture_of
from plugins.captures.visible_text import Block, visible_blocks
from plugins.captures.wrapper import with_wrapper, without_toolbar

# what trafilatura cannot use is nobody's concern: the page is then read as a text page is
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

SUBHEADS = frozenset(("h2", "h3", "h4", "h5", "h6"))
LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
SURE_LENGTH = 40
"""A block of so many letters is the article's wherever the extracted text holds it; a shorter one must be a line."""


def read_html(id: str, html: str, sha256: str = "") -> Capture:
    """Read a page saved as HTML: its text is the visible text. Where no article is found, its body is empty."""
    html = without_toolbar(LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", html))
    soup = _parse(html)
    blocks = visible_blocks(soup)
    page = _page(blocks)
    inside = _without_edges(page, _article_lines(page, html))
    page = replace(page, article=range(min(inside, default=0), max(inside, default=-1) + 1))
    title, where = next(headlines(soup), ("", ""))
    labelled = LabelledPage(page, _labels(page, blocks, inside, title))
    capture = capture_of(id, labelled, sha256)
    facts: dict[str, Any] = with_wrapper(metadata_facts(soup), html)  # each of the type of its field
    return replace(capture, title=_title_fact(labelled, title, where) or capture.title, **facts)


def _parse(html: str) -> BeautifulSoup:
    with warnings.catch_warnings():
        # a capture may hold a bare address or an XML feed: read all the same, it holds no article
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        return BeautifulSoup(html, "lxml")


def _page(blocks: Sequence[Block]) -> Page:
    text = "\n\n".join(block.text for block in blocks)
    page = page_of_lines(text, split_lines(text))
    captions = [
        Note("caption", caption=find_caption(line) or Caption(line.text, None, (line.start, line.end)))
        if "figcaption" in block.around
        else note
        for line, block, note in zip(page.lines, blocks, page.notes, strict=True)
    ]
    return replace(page, notes=captions)


def _article_lines(page: Page, html: str) -> frozenset[int]:
    """The lines that trafilatura's text holds; where it finds nothing, the lines of the longest run of prose."""
    body = trafilatura.extract(html, include_comments=False) or ""
    whole, rows = _letters(body), {_letters(row) for row in body.split("\n")}
    keys = [_letters(line.text) for line in page.lines]
    found = {key for key in set(keys) if key in rows or (len(key) >= SURE_LENGTH and key in whole)} - {""}
    inside = frozenset(i for i, key in enumerate(keys) if key in found)
    return inside or frozenset(page.article)


def _without_edges(page: Page, inside: frozenset[int]) -> frozenset[int]:
    """The article's lines without those behind its last sentence, where furniture shows among them."""
    sentences = [i for i in inside if page.lines[i].is_prose and not page.cues[i]]
    last = max(sentences, default=max(inside, default=0))
    behind = {i for i in inside if i > last}
    return inside - behind if any(page.cues[i] for i in behind) else inside


def _labels(page: Page, blocks: Sequence[Block], inside: frozenset[int], title: str) -> list[str]:
    """The label of each line: the article as extracted, the headline as the metadata gives it, else by its wording."""
    labels = label_lines(page)
    letters = _letters(title)
    heads = {i for i, line in enumerate(page.lines) if letters and _letters(line.text) == letters}
    first = min(heads, default=-1)
    for i, (label, note) in enumerate(zip(labels, page.notes, strict=True)):
        if heads and i == first:
            labels[i] = "title"
        elif i in heads or (heads and label == "title"):
            labels[i] = "furniture:title_repeat"
        elif note and label == note.label:
            continue
        elif i in inside and i > first:
            labels[i] = "subhead" if SUBHEADS.intersection(blocks[i].around) else "body"
        elif label in ("body", "subhead"):
            labels[i] = "furniture:other"
    return labels


def _title_fact(labelled: LabelledPage, title: str, where: str) -> Fact | None:
    if not title:
        return None
    shown = [line for line in labelled.lines("title") if _letters(line.text) == _letters(title)]
    return Fact(title, "stated", tuple((line.start, line.end) for line in shown), where)


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()
