"""Surroundings: what the elements around a block of an HTML page say that it is, by their names, classes and roles."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import islice, pairwise

from lxml.html import HtmlElement

from plugins.captures.html.visible_text import Block

Says = frozenset[str]
"""Of `caption`, `embed`, `furniture`, `title`, `subhead`."""
OUTERMOST = frozenset(("html", "body", "main", "article"))
"""What is named on the page's own frame says nothing of a block."""
TELLING = {"figcaption": "caption", "h1": "title"} | dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), "subhead")
FURNITURE_TAGS = frozenset(("nav", "footer", "aside", "form", "figure", "figcaption"))
NAMING = ("class", "id", "role", "data-component", "data-testid", "itemprop")
CAPTION_NAMES = frozenset(("caption", "captions", "credit", "credits", "figcaption"))
EMBED_NAMES = frozenset((
    "twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "fb-post", "bluesky-embed", "reddit-embed",
))  # fmt: skip
FURNITURE_NAMES = frozenset((
    "ad", "ads", "also", "author", "bio", "byline", "callout", "caption", "comment", "comments", "consent", "cookie",
    "cookies", "copyright", "correction", "credit", "cta", "dateline", "disclaimer", "disqus", "follow", "footer",
    "gallery", "menu", "meta", "nav", "navbar", "navigation", "outbrain", "popular", "related", "share", "shares",
    "sharing", "sidebar", "signup", "social", "taboola", "tag", "tags", "teaser", "teasers", "timestamp", "topics",
    "trending", "widget", "most-read", "most-viewed", "more-from", "more-on", "read-more", "read-next", "sign-up",
))  # fmt: skip
FURNITURE_STEMS = ("advert", "breadcrumb", "newsletter", "promo", "recirc", "recommend", "sponsor", "subscri")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def surroundings(blocks: Sequence[Block]) -> list[Says]:
    """What the elements around each block say of it, furniture apart."""
    return _around(blocks, _kinds, None)


def within_furniture(blocks: Sequence[Block], container: HtmlElement | None) -> list[bool]:
    """Whether an element inside `container`, the article's, says of the block that it is furniture."""
    return [bool(says) for says in _around(blocks, _furniture, container)]


def common_container(blocks: Sequence[Block], share: float) -> HtmlElement | None:
    """The lowest element around blocks that hold `share` of the letters of all, which has to be more than half.

    None where there are no blocks.
    """
    letters: dict[HtmlElement, int] = {}
    total = sum(len(block.text) for block in blocks)
    for block in blocks:
        for element in (block.element, *block.element.iterancestors()):
            letters[element] = letters.get(element, 0) + len(block.text)
    around = [element for element, held in letters.items() if held >= share * total]
    # of two elements that hold enough one stands in the other
    return min(around, key=letters.__getitem__) if around and share > 0.5 else None


def kinds_of(blocks: Sequence[Block]) -> list[tuple[str, ...]]:
    """The kind of the element that holds each block: its name and classes, without numbers, and those of two around."""
    known: dict[HtmlElement, tuple[str, ...]] = {}
    for block in blocks:
        if block.element not in known:
            around = [block.element, *islice(block.element.iterancestors(), 2)]
            known[block.element] = tuple(_own_kind(e.tag, e.get("class") or "") for e in around)
    return [known[block.element] for block in blocks]


@lru_cache(maxsize=1 << 12)
def _own_kind(tag: str, classes: str) -> str:
    return f"{tag} {re.sub(r'[0-9]+', '', classes)}" if tag not in ("html", "body") else ""


def _around(blocks: Sequence[Block], own: Callable[[HtmlElement], Says], container: HtmlElement | None) -> list[Says]:
    known: dict[HtmlElement, Says] = {}
    for block in blocks:
        path = []
        element: HtmlElement | None = block.element
        while element is not None and element not in known:
            path.append(element)
            if element is container or element.tag in OUTERMOST:
                break
            element = element.getparent()
        for inner in reversed(path):
            outer = inner.getparent()
            ends = inner is container or inner.tag in OUTERMOST
            known[inner] = frozenset() if ends else own(inner) | known.get(outer, frozenset())
    return [known[block.element] for block in blocks]


def _kinds(element: HtmlElement) -> Says:
    kinds = {TELLING[element.tag]} if element.tag in TELLING else set()
    names = _names(element.get("class") or "")
    if names & CAPTION_NAMES:
        kinds.add("caption")
    if names & EMBED_NAMES:
        kinds.add("embed")
    return frozenset(kinds)


def _furniture(element: HtmlElement) -> Says:
    if element.tag in FURNITURE_TAGS:
        return frozenset(["furniture"])
    named = any(_names_furniture(value) for value in map(element.get, NAMING) if value)
    return frozenset(["furniture"] if named else ())


@lru_cache(maxsize=1 << 12)
def _names_furniture(attribute: str) -> bool:
    names = _names(attribute)
    return bool(names & FURNITURE_NAMES) or any(name.startswith(FURNITURE_STEMS) for name in names)


@lru_cache(maxsize=1 << 12)
def _names(attribute: str) -> frozenset[str]:
    """The words of class names and the like, and pairs of words that stand together in one."""
    names: set[str] = set()
    for name in attribute.split():
        words = re.findall(r"[a-z]+", CAMEL.sub("-", name).lower())
        names.update(words)
        names.update(f"{first}-{second}" for first, second in pairwise(words))
    return frozenset(names)
