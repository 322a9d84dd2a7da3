"""Two witnesses side by side: rows, addresses, and the texts for the script."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.capture import Capture
from plugins.captures.fact import Fact
from plugins.captures.script_file import script_text
from plugins.captures.span import Span
from plugins.syndication.pages.compare_page import ComparedRows, compare_files, compare_pages
from plugins.syndication.pages.compare_view import Part, Row, view_rows
from plugins.syndication.pages.site_page import SitePage
from plugins.syndication.pages.view import StoryView
from plugins.syndication.stories.collation import collate
from plugins.syndication.stories.collations import Collations
from plugins.syndication.stories.fate import fates_of
from plugins.syndication.witness import Witness
from tests.syndication.invented_stories import story

SENTENCES = st.sampled_from(
    [
        "The ferry ran onto a sandbank at dawn.",
        "The ferry ran onto a bank of sand just before dawn!",
        "A tug will pull her free on Wednesday, and divers will look.",
        "The council hired two boats to carry the mail.",
        "",
        "\n",
        "—",
    ]
)
BODIES = st.lists(SENTENCES, max_size=7).map("\n\n".join)


def rows_of(base: str, witness: str) -> tuple[Row, ...]:
    passages = collate(base, witness).passages
    return view_rows(passages, fates_of(passages), "en")


def joined(sides: list[tuple[Part, ...] | None]) -> str:
    return "\n\n".join("".join(part.text for part in side) for side in sides if side is not None)


def moved(wire: Witness) -> tuple[Row, ...]:
    """The rows of a witness that puts the second paragraph last."""
    first, second, *rest = wire.body.split("\n\n")
    return rows_of(wire.body, "\n\n".join([first, *rest, second]))


def told(*ids: str) -> StoryView:
    return story(dict.fromkeys(ids, "2025-03-11"))


def pages_of(*ids: str) -> list[SitePage]:
    collations = Collations(lambda id: "One text of all.")
    return list(compare_pages(told(*ids), ComparedRows(collations)))


@given(BODIES, BODIES)
def test_left_sides_join_to_the_base(base: str, witness: str) -> None:
    assert joined([row.left for row in rows_of(base, witness)]) == base


@given(BODIES, BODIES)
def test_right_sides_join_to_the_witness(base: str, witness: str) -> None:
    assert joined([row.right for row in rows_of(base, witness)]) == witness


def test_a_cut_paragraph_has_no_partner(wire: Witness, shortened: Witness) -> None:
    rows = rows_of(wire.body, shortened.body)
    assert [row.kind for row in rows] == ["kept", "kept", "kept", "cut", "cut"]
    assert [row.right is None for row in rows] == [False, False, False, True, True]


def test_an_added_paragraph_has_no_partner(wire: Witness, longer: Witness) -> None:
    row = rows_of(wire.body, longer.body)[0]
    assert (row.kind, row.numbers, row.left) == ("added", (), None)


def test_a_moved_paragraph_stands_on_both_places(wire: Witness) -> None:
    assert [(row.kind, row.numbers) for row in moved(wire)] == [
        ("kept", (1,)),
        ("moved away", (2,)),
        ("kept", (3,)),
        ("kept", (4,)),
        ("kept", (5,)),
        ("moved here", (2,)),
    ]


def test_a_moved_paragraph_says_where_it_went(wire: Witness) -> None:
    assert {row.after for row in moved(wire) if row.kind.startswith("moved")} == {5}


def test_a_change_of_spelling_is_slight() -> None:
    (row,) = rows_of("The court recognised the claim of old Odile.", "The court recognized the claim of young Odile.")
    assert [part.slight for part in row.left or () if part.op == "cut"] == [True, False]
    assert row.kind == "changed"


def test_a_paragraph_spelled_otherwise_says_so() -> None:
    (row,) = rows_of("The court recognised the old claim.", "The court recognized the old claim.")
    assert row.kind == "respelled"
    assert all(part.slight for part in row.right or () if part.op == "added")


def test_every_witness_but_the_base_has_a_page() -> None:
    assert [page.address for page in pages_of("a", "b", "c")] == ["compare/b.html", "compare/c.html"]


def test_pages_lead_to_their_neighbours() -> None:
    pages = [page.names() for page in pages_of("a", "b", "c", "d")]
    turns = [(names["previous"], names["following"]) for names in pages]
    assert [tuple(turn and turn.siglum for turn in pair) for pair in turns] == [
        (None, "C"),
        ("B", "D"),
        ("C", None),
    ]


def test_a_page_is_called_after_its_capture() -> None:
    (page,) = pages_of("2024/a.txt", "2025/Ähre.html")
    assert page.address.startswith("compare/2025/ahre-html-")


def test_texts_stand_beside_the_pages() -> None:
    (file,) = compare_files([told("a", "b")])
    assert file.address == "compare/a_.js"
    loaded = json.loads(file.text().removeprefix("window.newsfoldWitnesses = ").removesuffix(";\n"))
    assert [text["url"] for text in loaded["witnesses"]] == ["posts/a.html", "posts/b.html"]


def test_words_with_other_spellings_have_keys() -> None:
    body = "The café’s colour, the colours."
    view = told("a", "b")
    view.base.article.captures = {"a": Capture("a", body, "", (Span(0, len(body), "body"),), Fact("Colour"))}
    (file,) = compare_files([replace(view, witnesses=(view.base,))])
    assert '"spellings":[["colour","color"],["colours","colors"]]' in file.text()


@pytest.mark.parametrize("text", ["</script>", "\u2028\u2029", "\ud800", "__proto__", "漁港 ע 😀"])
def test_a_script_keeps_any_text(text: str) -> None:
    script = script_text("loaded", [text])
    assert json.loads(script.removeprefix("window.loaded = ").removesuffix(";\n")) == [text]
    assert not {"<", "\u2028", "\u2029"} & set(script)
    assert script.encode("utf-8")
