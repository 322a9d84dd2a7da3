from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.results.cards import FIELDS, SIZE, card_parts
from tests.lunr_search.conftest import document


def test_a_part_holds_sixteen_cards() -> None:
    parts = list(card_parts([document(f"{n:02}", f"Boat {n}", "") for n in range(35)]))
    assert [part.name for part in parts] == ["cards/0", "cards/1", "cards/2"]
    assert [len(part.value) for part in parts] == [SIZE, SIZE, 3]
    assert parts[2].value[2][0] == "Boat 34"


def test_a_card_leaves_out_its_empty_end() -> None:
    [part] = card_parts([document("a", "Ferry stays", "Text", outlet="Gull")])
    assert part.value == [["Ferry stays", "posts/a.html", "Gull"]]


def test_a_witness_names_its_story() -> None:
    known = {"story": "stories/a.html", "story_title": "Ferry to stay"}
    [part] = card_parts([document("a", "Ferry stays", "Text", **known)])
    assert part.value[0][len(FIELDS) :] == ["stories/a.html", "Ferry to stay"]


def test_no_documents_need_no_cards() -> None:
    assert list(card_parts([])) == []


def test_an_unknown_title_keeps_its_place() -> None:
    [part] = card_parts([SearchDocument("a", "", "posts/a.html", story="posts/a.html")])
    assert part.value == [["", "posts/a.html"]]
