from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.files import asked_of
from plugins.lunr_search.index.listing import listed
from plugins.lunr_search.results.cards import FIELDS, SIZE, card_parts
from tests.lunr_search.conftest import document


def cards(*documents: SearchDocument) -> list[tuple[str, list[list[str]]]]:
    """The parts of documents, each by its name and what it holds."""
    asked = [asked_of(one) for one in documents]
    known = [listed(one, document) for one, document in zip(asked, documents, strict=True)]
    return [(part.name, part.value()) for part in card_parts(known, asked)]


def test_a_part_holds_eight_cards() -> None:
    parts = cards(*(document(f"{n:02}", f"Boat {n}", "") for n in range(2 * SIZE + 3)))
    assert [name for name, _ in parts] == ["cards/0", "cards/1", "cards/2"]
    assert [len(inside) for _, inside in parts] == [SIZE, SIZE, 3]
    assert parts[2][1][2][0] == f"Boat {2 * SIZE + 2}"


def test_a_card_leaves_out_its_empty_end() -> None:
    [(_, inside)] = cards(document("a", "Ferry stays", "Text", outlet="Gull"))
    assert inside == [["Ferry stays", "posts/a.html", "Gull"]]


def test_a_witness_names_its_story() -> None:
    known = {"story": "stories/a.html", "story_title": "Ferry to stay"}
    [(_, inside)] = cards(document("a", "Ferry stays", "Text", **known))
    assert inside[0][len(FIELDS) :] == ["stories/a.html", "Ferry to stay"]


def test_no_documents_need_no_cards() -> None:
    assert cards() == []


def test_an_unknown_title_keeps_its_place() -> None:
    [(_, inside)] = cards(SearchDocument("a", "", "posts/a.html", story="posts/a.html"))
    assert inside == [["", "posts/a.html"]]
