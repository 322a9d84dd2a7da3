import json
from typing import Any

import pytest

from plugins.captures.fact import Fact
from plugins.captures.html.markup import parse_markup
from plugins.captures.html.metadata import headlines, metadata_facts, metadata_soup
from tests.captures.invented import HEADLINE, html


def linked(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def facts(head: str, body: str = "") -> dict[str, Any]:
    return metadata_facts(metadata_soup(parse_markup(html(body, head))))


def headline(head: str, body: str = "") -> str:
    return next(headlines(metadata_soup(parse_markup(html(body, head)))))[0]


def value(head: str, key: str) -> str | None:
    fact = facts(head).get(key)
    return fact.value if isinstance(fact, Fact) else None


ARTICLE = {
    "@type": "NewsArticle",
    "headline": HEADLINE,
    "datePublished": "2025-03-07T11:40:00+01:00",
    "dateModified": "2025-03-08",
    "author": [{"@type": "Person", "name": "Nora Pask"}, {"name": "Ewan Thrale"}],
    "publisher": {"name": "Radio Ansel"},
    "description": "Fishing boats turned back.",
    "articleSection": ["Coast", "Ferries"],
}


@pytest.mark.parametrize("data", [ARTICLE, [ARTICLE], {"@graph": [{"@type": "WebSite"}, ARTICLE]}])
def test_linked_data_gives_the_facts(data: object) -> None:
    found = facts(linked(data))
    assert found["published"].value == "2025-03-07T11:40:00+01:00"
    assert found["updated"].value == "2025-03-08"
    assert [author.value for author in found["authors"]] == ["Nora Pask", "Ewan Thrale"]
    assert found["outlet"].value == "Radio Ansel"
    assert [section.value for section in found["sections"]] == ["Coast", "Ferries"]


def test_sidebar_article_is_another() -> None:
    sidebar = {"@type": "NewsArticle", "headline": "Mill cat elected to parish council", "datePublished": "2019-01-01"}
    assert facts(linked(sidebar), f"<h1>{HEADLINE}</h1>").get("published") is None
    both = facts(linked([sidebar, ARTICLE]), f"<h1>{HEADLINE}</h1>")
    assert both["published"].value == "2025-03-07T11:40:00+01:00"


def test_linked_data_of_others_is_left() -> None:
    assert facts(linked({"@type": "Recipe", "datePublished": "2025-03-07"})) == {}


@pytest.mark.parametrize(
    ("head", "key", "expected"),
    [
        ('<meta property="article:published_time" content="2025-03-07">', "published", "2025-03-07"),
        ('<meta name="DC.date" content="2025-03">', "published", "2025-03"),
        ('<meta property="article:modified_time" content="2025-03-08T10:00Z">', "updated", "2025-03-08T10:00:00+00:00"),
        ('<meta property="og:site_name" content=" Radio  Ansel ">', "outlet", "Radio Ansel"),
        ('<meta name="description" content="Boats turned back.">', "summary", "Boats turned back."),
        ('<link rel="canonical" href="https://radioansel.example/ferry">', "url", "https://radioansel.example/ferry"),
    ],
)
def test_tags_give_the_facts(head: str, key: str, expected: str) -> None:
    assert value(head, key) == expected


def test_every_fact_names_its_tag() -> None:
    assert facts('<meta property="og:site_name" content="Radio Ansel">')["outlet"].reason == "meta og:site_name"


def test_language_is_the_declared_one() -> None:
    french, unknown = (metadata_soup(parse_markup(f'<html lang="{code}"><p>a')) for code in ("fr-FR", "{{ lang }}"))
    assert metadata_facts(french)["lang"] == Fact("fr", reason="html lang")
    assert "lang" not in metadata_facts(unknown)


@pytest.mark.parametrize("tag", ['<link rel="canonical" href="{}">', '<meta property="og:url" content="{}">'])
@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "/ferry", "https: //a", "data:text/html,x", "file:///etc/passwd"]
)
def test_only_web_addresses_count(tag: str, address: str) -> None:
    assert facts(tag.format(address)) == {}


@pytest.mark.parametrize(
    "source",
    [
        "{",
        "null",
        "7",
        '"x"',
        "[[[",
        "[" * 100_000,
        '{"@graph":' * 900 + "1" + "}" * 900,
        "",
        '{"@type": 7}',
        "\ufeff{}",
    ],
)
def test_broken_linked_data_is_left(source: str) -> None:
    assert facts(f'<script type="application/ld+json">{source}</script>') == {}


@pytest.mark.parametrize("wrong", [7, None, [], {}, [[]], {"name": {"x": 1}}, [None], True, "", " "])
def test_values_of_wrong_type_are_left(wrong: object) -> None:
    keys = ("headline", "datePublished", "author", "publisher", "description", "articleSection")
    assert facts(linked({"@type": "NewsArticle"} | dict.fromkeys(keys, wrong))) == {}


def test_half_a_character_is_replaced() -> None:
    assert headline(linked(ARTICLE | {"headline": "Ferry \ud800 aground"})) == "Ferry \ufffd aground"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (f"<title>{HEADLINE} | Radio Ansel</title>", ""),
        (f"<title>{HEADLINE} - Radio Ansel</title>", ""),
        (f'<meta property="og:title" content="{HEADLINE}"><title>Home</title>', "<h1>Radio Ansel</h1>"),
        (f"<title>{HEADLINE} | Radio Ansel</title>", f"<h1>Radio Ansel</h1><h1>{HEADLINE}</h1>"),
        ("", f"<h1>—</h1><h1>{HEADLINE}</h1>"),
        (linked(ARTICLE), ""),
    ],
)
def test_headline_is_found(head: str, body: str) -> None:
    assert headline(head, body) == HEADLINE


def test_shown_headline_outdoes_declared_ones() -> None:
    head = '<meta property="og:title" content="You will not believe what this ferry did"><title>Ferry news</title>'
    assert headline(head, f"<h1>{HEADLINE}</h1>") == HEADLINE


def test_headline_everywhere_outdoes_one_heading() -> None:
    head = f'{linked(ARTICLE)}<meta property="og:title" content="{HEADLINE}"><title>{HEADLINE} | Radio Ansel</title>'
    assert headline(head, "<h1>Harbour ferry aground in the fog</h1>") == HEADLINE


def test_kicker_in_a_heading_is_left() -> None:
    assert headline(linked(ARTICLE), f"<h1><span>Coast |</span> {HEADLINE}</h1>") == HEADLINE


def test_outlet_before_a_headline_is_left() -> None:
    site = '<meta property="og:site_name" content="Radio Ansel">'
    assert headline(f'{site}<meta property="og:title" content="Radio Ansel - {HEADLINE}">') == HEADLINE


def test_page_in_linked_data_leads_to_its_article() -> None:
    assert facts(linked({"@type": "WebPage", "mainEntity": ARTICLE}))["outlet"].value == "Radio Ansel"


def test_tags_name_several_authors() -> None:
    names = ("Nora Pask", "Ewan Thrale", "https://radioansel.example/people/nora-pask")
    found = facts("".join(f'<meta name="author" content="{name}">' for name in names))
    assert [author.value for author in found["authors"]] == ["Nora Pask", "Ewan Thrale"]


def test_entities_in_linked_data_are_read() -> None:
    assert headline(linked(ARTICLE | {"headline": "Tugs &amp; tides"})) == "Tugs & tides"
