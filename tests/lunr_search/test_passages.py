from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.part import Part
from plugins.lunr_search.results.passages import passage_part
from tests.lunr_search.conftest import document


def passage(document: SearchDocument) -> Part:
    return passage_part(document.url, b"", lambda: document)


def test_a_passage_stands_at_its_address() -> None:
    part = passage(document("harbour/gull", "Ferry stays", "Text"))
    assert part.path == "search/passages/harbour/gull.js"


def test_a_passage_holds_texts_alone() -> None:
    known = {"summary": "In short", "embeds": "A post", "outlet": "Gull"}
    assert passage(document("a", "Ferry stays", "Text", **known)).value() == ["Text", "In short", "", "A post"]


def test_a_passage_leaves_out_its_empty_end() -> None:
    assert passage(document("a", "Ferry stays", "Text")).value() == ["Text"]
