"""HTML pages: the reading of a page saved as HTML.

The body is what trafilatura finds (Barbaresi, ACL 2021), mended by what the page's elements say and placed in its
visible text; the metadata is what the page's own tags say; all else is labelled as the lines of a text page are.
"""

import logging
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from plugins.captures.capture import Capture
from plugins.captures.fact import Fact
from plugins.captures.html.html_body import body_lines
from plugins.captures.html.html_notes import with_element_notes
from plugins.captures.html.local_time import as_shown
from plugins.captures.html.markup import parse_markup
from plugins.captures.html.metadata import headlines, metadata_facts, metadata_soup
from plugins.captures.html.surroundings import Says, surroundings
from plugins.captures.html.visible_text import Block, letters_of, visible_blocks
from plugins.captures.lines.line import split_lines
from plugins.captures.pages.article import find_article
from plugins.captures.pages.labelling import label_lines
from plugins.captures.pages.page import Page, page_of_lines
from plugins.captures.pages.page_facts import LabelledPage
from plugins.captures.pages.text_page import capture_of
from plugins.captures.wrapper import drop_toolbar, with_wrapper, without_toolbar

# what trafilatura cannot use is nobody's concern: the page is then read as a text page is
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

COUNT = etree.XPath("count(//*)")
LARGEST = 20_000
"""How many elements trafilatura is given: on some pages its time grows with their square."""


def read_html(id: str, html: str, sha256: str = "") -> Capture:
    """Read a page saved as HTML: its text is the visible text. Where no article is found, its body is empty."""
    html = without_toolbar(html)
    root = drop_toolbar(parse_markup(html))
    soup = metadata_soup(root)
    blocks = visible_blocks(root)
    says = surroundings(blocks)
    page = _page(blocks, says)
    inside = body_lines(page, blocks, says, _extracted(root) or _judged(page)) or frozenset(page.article)
    page = replace(page, article=range(min(inside, default=0), max(inside, default=-1) + 1))
    title, where = next(headlines(soup), ("", ""))
    labelled = LabelledPage(page, _labels(page, says, inside, title))
    capture = capture_of(id, labelled, sha256)
    facts: dict[str, Any] = with_wrapper(metadata_facts(soup), html)  # each of the type of its field
    for key in {"published", "updated"} & facts.keys():
        facts[key] = as_shown(facts[key], getattr(capture, key))
    return replace(capture, title=_title_fact(labelled, title, where) or capture.title, **facts)


def _extracted(root: HtmlElement) -> str:
    """The article's text as trafilatura finds it; "" where it finds none, or the page is too large to ask."""
    if COUNT(root) > LARGEST:
        return ""
    return trafilatura.extract(root, include_comments=False, favor_precision=True) or ""


def _judged(page: Page) -> str:
    """The lines that the net takes for the article's."""
    return "\n".join(page.lines[i].text for i in sorted(find_article(page).text))


def _page(blocks: Sequence[Block], says: Sequence[Says]) -> Page:
    text = "\n\n".join(block.text for block in blocks)
    return with_element_notes(page_of_lines(text, split_lines(text)), says)


def _labels(page: Page, says: Sequence[Says], inside: frozenset[int], title: str) -> list[str]:
    """The label of each line: the article as extracted, the headline as the metadata gives it, else by its wording."""
    labels = label_lines(page)
    letters = letters_of(title)
    heads = [i for i, line in enumerate(page.lines) if letters and letters_of(line.text) == letters]
    opening = min((i for i in inside if page.lines[i].is_prose), default=len(labels))
    head = _headline(heads, says, opening)
    for i, (label, note) in enumerate(zip(labels, page.notes, strict=True)):
        is_article = i in inside and (i > head or head > opening)
        if i == head:
            labels[i] = "title"
        elif i in heads or (heads and label == "title"):
            labels[i] = "furniture:title_repeat"
        elif "embed" in says[i] and i in page.article:
            labels[i] = "embed"
        elif note and label == note.label and not (is_article and label == "caption" and page.lines[i].is_prose):
            continue
        elif is_article:
            labels[i] = "subhead" if "subhead" in says[i] else "body"
        elif label in ("body", "subhead"):
            labels[i] = "furniture:other"
    return labels


def _headline(heads: Sequence[int], says: Sequence[Says], opening: int) -> int:
    """Which of the lines that repeat the headline is it: one above the article before others, an `h1` before others."""
    return min(heads, key=lambda i: (i > opening, "title" not in says[i], i), default=-1)


def _title_fact(labelled: LabelledPage, title: str, where: str) -> Fact | None:
    if not title:
        return None
    shown = [line for line in labelled.lines("title") if letters_of(line.text) == letters_of(title)]
    return Fact(title, "stated", tuple((line.start, line.end) for line in shown), where)
