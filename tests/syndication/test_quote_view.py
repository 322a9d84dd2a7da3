"""Pages of quotations: what stands on which."""

from typing import Any, cast

from plugins.captures.capture import Capture
from plugins.captures.fact import Fact
from plugins.captures.span import Span
from plugins.syndication.grouping import group
from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.quote_page import quote_pages
from plugins.syndication.pages.quote_view import Quotes, view_quotes
from plugins.syndication.witness import witness_of
from tests.syndication.invented_stories import post_of

SAID = ("“We felt one long scrape and then it was quiet,” Lindow said.", "“The bar had moved again,” Otto Reke said.")


def quotes(*bodies: str, shown: int = 100, most: int = 2000) -> Quotes:
    """The quotations of captures `a`, `b` ..., of one paragraph each."""
    articles: dict[str, Any] = {}
    for id, body in zip("abcdefgh", bodies, strict=False):
        capture = Capture(id, body, "", (Span(0, len(body), "body"),), Fact(id))
        articles[id] = post_of(capture)
    witnesses = {id: witness_of(article.capture) for id, article in articles.items()}
    settings = {"SYNDICATION_QUOTES_SHOWN": shown, "SYNDICATION_QUOTES_MOST": most}
    return view_quotes(
        Edition((), (), group(witnesses.values()), articles, witnesses, settings, cast(Any, None), cast(Any, None))
    )


def test_the_most_carried_stands_first() -> None:
    found = quotes(SAID[1], SAID[0], SAID[0])
    assert [(row.speaker, row.outlets) for row in found.rows] == [("Lindow", 2), ("Otto Reke", 1)]


def test_rows_go_on_on_further_pages() -> None:
    pages = list(quote_pages(quotes(*SAID, shown=1)))
    assert [page.address for page in pages] == ["quotes.html", "quotes-2.html"]
    assert [page.names()["first"] for page in pages] == [1, 2]


def test_rows_name_their_page() -> None:
    found = quotes(*SAID, shown=1)
    assert [row.address.partition("#")[0] for row in found.rows] == ["quotes.html", "quotes-2.html"]


def test_what_is_not_listed_is_counted() -> None:
    found = quotes(*SAID, most=1)
    assert (len(found.rows), found.left_out) == (1, 1)


def test_nobody_quoted_makes_one_page() -> None:
    assert [page.address for page in quote_pages(quotes("The bar had moved again."))] == ["quotes.html"]


def test_another_speaker_is_told() -> None:
    words = "“We felt one long scrape along the whole keel and then it was quiet,”"
    (row,) = quotes(f"{words} Lindow said.", f"{words} Lindow said.", f"{words} Otto Reke said.").rows
    assert sorted(one.given_to for variant in row.variants for one in variant.carriers) == ["", "", "Otto Reke"]


def test_anchors_are_of_the_words() -> None:
    one, other = quotes(*SAID), quotes(SAID[0], "The tug left.")
    assert {row.anchor for row in other.rows} < {row.anchor for row in one.rows}


def test_evidence_stands_beside_its_carrier() -> None:
    (row,) = quotes(SAID[0]).rows
    assert [one.evidence for one in row.variants[0].carriers] == ["Lindow said"]
