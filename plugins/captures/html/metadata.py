"""Metadata: what a saved page says of its article in JSON-LD, OpenGraph, meta tags and its address."""

import html
import json
import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import Tag
from lxml import etree
from lxml.html import HtmlElement

from plugins.captures.fact import Fact
from plugins.captures.html.markup import LONE_SURROGATE
from plugins.captures.lines.dates import as_iso

TELLING = etree.XPath(
    "//meta | //link[@rel='canonical'] | //title | //h1 | //script[contains(@type, 'ld+json')]", smart_strings=False
)
ARTICLE_TYPES = re.compile(r"Article|BlogPosting|Report|LiveBlog")
DATES = {
    "published": (
        "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
        "publish-date", "pubdate", "parsely-pub-date", "sailthru.date",
    ),
    "updated": ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dc.date.modified"),
}  # fmt: skip
LONGEST_VALUE = 2000
"""What is longer is cut: no headline, name or summary is."""
OUTLET_MARKS = (" | ", " - ")
LONGEST_OUTLET, SHORTEST_HEADLINE = 5, 3
"""In words: so an outlet's name is told from the end of a headline that has a bar or dash in it."""
SUMMARIES = ("og:description", "description", "twitter:description")
OUTLETS = ("og:site_name", "application-name", "publisher", "dc.publisher")
AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "byl")


def metadata_soup(root: HtmlElement) -> BeautifulSoup:
    """What of a page's tree may tell of its article, for BeautifulSoup: the whole page takes it long."""
    kept = "".join(
        etree.tostring(element, encoding="unicode", method="html", with_tail=False) for element in TELLING(root)
    )
    lang = html.escape(root.get("lang") or "")
    return BeautifulSoup(f'<html lang="{lang}">{kept}</html>', "lxml")


def metadata_facts(soup: BeautifulSoup) -> dict[str, Fact | tuple[Fact, ...]]:
    """The facts of a page's metadata by the field of `Capture` they belong to; each reason names the tag."""
    tags = _all_meta_tags(soup)
    meta = _first_of_each(tags)
    linked = _linked_article(soup, meta)
    facts: dict[str, Fact | tuple[Fact, ...]] = {}
    for key, linked_key in (("published", "datePublished"), ("updated", "dateModified")):
        for value, where in [(_text(linked.get(linked_key)), f"JSON-LD {linked_key}"), *_named(meta, DATES[key])]:
            if value and (iso := as_iso(value)):
                facts.setdefault(key, Fact(iso, reason=where))
    _first(facts, "outlet", [(_name(linked.get("publisher")), "JSON-LD publisher"), *_named(meta, OUTLETS)])
    _first(facts, "summary", [(_text(linked.get("description")), "JSON-LD description"), *_named(meta, SUMMARIES)])
    _first(facts, "url", [(_canonical(soup), "link canonical"), (_web_address(meta.get("og:url")), "meta og:url")])
    if lang := _language(soup):
        facts["lang"] = Fact(lang, reason="html lang")
    if authors := _authors(linked, tags):
        facts["authors"] = authors
    if sections := tuple(_texts(linked.get("articleSection"))) or tuple(_texts(meta.get("article:section"))):
        facts["sections"] = tuple(Fact(section, reason="articleSection") for section in dict.fromkeys(sections))
    return facts


def headlines(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    """What the page gives as its headline, the most trusted first, each with the tag that holds it."""
    meta = _first_of_each(_all_meta_tags(soup))
    linked = _linked_article(soup, meta)
    names = {_plain(name) for name in (meta.get("og:site_name"), _name(linked.get("publisher"))) if name}
    headline = _text(linked.get("headline")) or ""
    named = ((headline, "JSON-LD headline"), (meta.get("og:title"), "meta og:title"))
    declared = [(_without_outlet(value, names), where) for value, where in named if value]
    window = _without_outlet(_element_text(soup, "title") or "", names)
    values = [value for value, _ in declared] + [window]
    headings = [_without_kicker(" ".join(h1.get_text(" ").split()), headline) for h1 in soup.find_all("h1")]
    yield from ((h, "h1") for h in headings if _plain(h) and any(_plain(h) in _plain(value) for value in values))
    if len(values) > 2 and len(set(map(_plain, values))) == 1:
        yield from declared
    yield from ((h, "h1") for h in headings[:1] if _tells_of(h, values))
    yield from declared
    yield from ((h, "h1") for h in headings if _plain(h))
    if window:
        yield window, "title"


def _without_kicker(heading: str, headline: str) -> str:
    """The headline alone where a heading opens with more: the name of its section, a label."""
    return headline if len(headline.split()) > 2 and _plain(heading).endswith(" " + _plain(headline)) else heading


def _tells_of(heading: str, declared: list[str]) -> bool:
    """Whether a heading of some length shares a word of weight with what the page is declared to be about."""
    words = _plain(heading).split()
    weighty = {word for word in words if len(word) > 3}
    return len(words) >= 3 and any(weighty.intersection(_plain(value).split()) for value in declared)


def _linked_article(soup: BeautifulSoup, meta: dict[str, str]) -> dict[str, Any]:
    """The article that JSON-LD describes: of several the one with the page's own headline or address, or none."""
    linked = list(_linked_articles(soup))
    shown = [_element_text(soup, "title"), meta.get("og:title"), *(h1.get_text(" ") for h1 in soup.find_all("h1"))]
    titles = [_plain(title) for title in shown if title]
    for item in linked:
        headline = _plain(_text(item.get("headline")) or "")
        if headline and any(headline in title or (title and title in headline) for title in titles):
            return item
        if (url := _text(item.get("url"))) and url in (_canonical(soup), meta.get("og:url")):
            return item
    return linked[0] if len(linked) == 1 and not titles else {}


def _linked_articles(soup: BeautifulSoup) -> Iterator[dict[str, Any]]:
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            data = json.loads(script.string or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _items(data):
            if ARTICLE_TYPES.search(" ".join(_texts(item.get("@type")))):
                yield item


def _items(data: object) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for entry in data:
            yield from _items(entry)
    elif isinstance(data, dict):
        yield data
        yield from _items(data.get("@graph"))
        yield from _items(data.get("mainEntity"))


def _first_of_each(tags: Sequence[tuple[str, str]]) -> dict[str, str]:
    """The first value of each name."""
    return dict(reversed(tags))


def _all_meta_tags(soup: BeautifulSoup) -> list[tuple[str, str]]:
    """The names and values of a page's meta tags, in their order."""
    tags = []
    for tag in soup.find_all("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = tag.get("content")
        if isinstance(name, str) and isinstance(content, str) and content.strip():
            tags.append((name.lower(), " ".join(content.split())[:LONGEST_VALUE]))
    return tags


def _named(meta: dict[str, str], names: tuple[str, ...]) -> list[tuple[str | None, str]]:
    return [(meta.get(name), f"meta {name}") for name in names]


def _first(facts: dict[str, Fact | tuple[Fact, ...]], key: str, values: list[tuple[str | None, str]]) -> None:
    for value, where in values:
        if value and key not in facts:
            facts[key] = Fact(value, reason=where)


def _authors(linked: dict[str, Any], tags: Sequence[tuple[str, str]]) -> tuple[Fact, ...]:
    people = linked.get("author")
    names = [name for entry in (people if isinstance(people, list) else [people]) if (name := _name(entry))]
    if names:
        return tuple(Fact(name, reason="JSON-LD author") for name in dict.fromkeys(names))
    for name in AUTHORS:
        # a page may have a tag for each of its authors; some give the address of a profile instead of a name
        values = [value for key, value in tags if key == name and "://" not in value]
        if values:
            return tuple(Fact(value, reason=f"meta {name}") for value in dict.fromkeys(values))
    return ()


def _language(soup: BeautifulSoup) -> str | None:
    declared = soup.html.get("lang") if soup.html else None
    code = declared.split("-")[0].lower() if isinstance(declared, str) else ""
    return code if re.fullmatch(r"[a-z]{2,3}", code) else None


def _canonical(soup: BeautifulSoup) -> str | None:
    tag = soup.find("link", rel="canonical")
    href = tag.get("href") if isinstance(tag, Tag) else None
    return _web_address(href) if isinstance(href, str) else None


def _web_address(value: str | None) -> str | None:
    return value if value and re.fullmatch(r"https?://\S+", value) else None


def _element_text(soup: BeautifulSoup, name: str) -> str | None:
    tag = soup.find(name)
    return " ".join(tag.get_text(" ").split()) if tag else None


def _without_outlet(title: str, names: Collection[str] = ()) -> str:
    """A title without the outlet's name before or behind its last bar or dash."""
    for mark in (" | ", " - ", " – ", " — ", " « ", " » "):
        first, _, rest = title.partition(mark)
        if rest and _plain(first) in names:
            return _without_outlet(rest.strip(), names)
        head, _, tail = title.rpartition(mark)
        is_short = len(tail.split()) <= LONGEST_OUTLET and len(head.split()) >= SHORTEST_HEADLINE
        if head and (_plain(tail) in names or (mark in OUTLET_MARKS and is_short)):
            return head.strip()
    return title


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def _text(value: object) -> str | None:
    # JSON can spell half a character, which nothing can write
    return (
        " ".join(html.unescape(LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value)).split())
        if isinstance(value, str) and value.strip()
        else None
    )


def _texts(value: object) -> list[str]:
    return [text for entry in (value if isinstance(value, list) else [value]) if (text := _text(entry))]


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)
