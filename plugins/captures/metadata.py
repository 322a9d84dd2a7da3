"""Metadata: what a saved page says of its article in JSON-LD, OpenGraph, meta tags and its address."""

import json
import re
from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import Tag

from plugins.captures.dates import as_iso
from plugins.captures.fact import Fact

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
HALF = re.compile(r"[\ud800-\udfff]")
SUMMARIES = ("og:description", "description", "twitter:description")
OUTLETS = ("og:site_name", "application-name", "publisher", "dc.publisher")
AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "byl")


def metadata_facts(soup: BeautifulSoup) -> dict[str, Fact | tuple[Fact, ...]]:
    """The facts of a page's metadata by the field of `Capture` they belong to; each reason names the tag."""
    meta = _meta_tags(soup)
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
    if authors := _authors(linked, meta):
        facts["authors"] = authors
    if sections := tuple(_texts(linked.get("articleSection"))) or tuple(_texts(meta.get("article:section"))):
        facts["sections"] = tuple(Fact(section, reason="articleSection") for section in dict.fromkeys(sections))
    return facts


def headlines(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    """What the page gives as its headline, the most trusted first, each with the tag that holds it."""
    meta = _meta_tags(soup)
    linked = _linked_article(soup, meta)
    first_headings = [" ".join(h1.get_text(" ").split()) for h1 in soup.find_all("h1")]
    declared = [
        (_text(linked.get("headline")), "JSON-LD headline"),
        (meta.get("og:title"), "meta og:title"),
        (_element_text(soup, "title"), "title"),
    ]
    for heading in first_headings:
        if _plain(heading) and any(_plain(heading) in _plain(_without_outlet(value or "")) for value, _ in declared):
            yield heading, "h1"
    yield from ((_without_outlet(value), where) for value, where in declared[:2] if value)
    yield from ((heading, "h1") for heading in first_headings if _plain(heading))
    yield from ((_without_outlet(value), where) for value, where in declared[2:] if value)


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


def _meta_tags(soup: BeautifulSoup) -> dict[str, str]:
    tags: dict[str, str] = {}
    for tag in soup.find_all("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = tag.get("content")
        if isinstance(name, str) and isinstance(content, str) and content.strip():
            tags.setdefault(name.lower(), " ".join(content.split())[:LONGEST_VALUE])
    return tags


def _named(meta: dict[str, str], names: tuple[str, ...]) -> list[tuple[str | None, str]]:
    return [(meta.get(name), f"meta {name}") for name in names]


def _first(facts: dict[str, Fact | tuple[Fact, ...]], key: str, values: list[tuple[str | None, str]]) -> None:
    for value, where in values:
        if value and key not in facts:
            facts[key] = Fact(value, reason=where)


def _authors(linked: dict[str, Any], meta: dict[str, str]) -> tuple[Fact, ...]:
    people = linked.get("author")
    names = [name for entry in (people if isinstance(people, list) else [people]) if (name := _name(entry))]
    if names:
        return tuple(Fact(name, reason="JSON-LD author") for name in dict.fromkeys(names))
    named = [(value, where) for value, where in _named(meta, AUTHORS) if value and "://" not in value]
    return tuple(Fact(value, reason=where) for value, where in named[:1] if value)


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


def _without_outlet(title: str) -> str:
    """A title without the outlet's name behind its last bar or dash."""
    head, mark, tail = title.rpartition(" | ") if " | " in title else title.rpartition(" - ")
    return head.strip() if mark and len(tail.split()) <= 5 and len(head.split()) >= 3 else title


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def _text(value: object) -> str | None:
    # JSON can spell half a character, which nothing can write
    return (
        " ".join(HALF.sub("\N{REPLACEMENT CHARACTER}", value).split())
        if isinstance(value, str) and value.strip()
        else None
    )


def _texts(value: object) -> list[str]:
    return [text for entry in (value if isinstance(value, list) else [value]) if (text := _text(entry))]


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)
