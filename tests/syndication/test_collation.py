"""What a witness does with its base."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.stories.collation import Collation, Passage, collate, restore
from plugins.syndication.witness import Witness

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
BODIES = st.one_of(st.text(alphabet="ab .\n’'é́", max_size=60), st.lists(SENTENCES, max_size=7).map("\n\n".join))


def kinds(collation: Collation) -> list[str]:
    return [passage.kind for passage in collation.passages]


def paragraphs(wire: Witness) -> list[str]:
    return wire.body.split("\n\n")


@given(BODIES, BODIES)
def test_base_and_apparatus_restore_the_witness(base: str, witness: str) -> None:
    assert restore(base, collate(base, witness)) == witness


@given(BODIES, BODIES)
def test_passages_tell_the_whole_base(base: str, witness: str) -> None:
    told = {number: passage.base_text for passage in collate(base, witness).passages for number in passage.numbers[:1]}
    assert "\n\n".join(told[number] for number in sorted(told)) == base


@given(BODIES)
def test_a_text_keeps_all_of_itself(body: str) -> None:
    collation = collate(body, body)
    assert set(kinds(collation)) == {"kept"}
    assert collation.share_kept == 1


def test_a_cut_paragraph_is_named(wire: Witness) -> None:
    first, second, *rest = paragraphs(wire)
    collation = collate(wire.body, "\n\n".join([first, *rest]))
    assert kinds(collation) == ["kept", "cut", "kept", "kept", "kept"]
    assert collation.passages[1] == Passage("cut", (2,), collation.passages[1].segments)
    assert collation.passages[1].base_text == second


def test_an_added_paragraph_stands_in_place(wire: Witness, unlike: Witness) -> None:
    first, *rest = paragraphs(wire)
    collation = collate(wire.body, "\n\n".join([first, unlike.body, *rest]))
    assert kinds(collation)[:3] == ["kept", "added", "kept"]
    assert collation.passages[1].number is None


def test_a_changed_word_is_told_alone() -> None:
    passage = collate(
        "The ferry ran aground at dawn on Tuesday.", "The ferry ran aground at dusk on Tuesday."
    ).passages[0]
    changes = [(segment.op, segment.text) for segment in passage.segments if segment.op != "equal"]
    assert changes == [("cut", "dawn"), ("added", "dusk")]


def test_a_moved_paragraph_is_moved(wire: Witness) -> None:
    first, second, *rest = paragraphs(wire)
    collation = collate(wire.body, "\n\n".join([first, *rest, second]))
    assert collation.passages[-1].kind == "moved"
    assert collation.passages[-1].number == 2
    assert collation.share_kept == 1


def test_a_parted_paragraph_stays_one_passage(wire: Witness) -> None:
    parted = wire.body.replace("fog shortly after six and", "fog shortly after six\n\nand")
    collation = collate(wire.body, parted)
    assert kinds(collation) == ["kept", "changed", "kept", "kept", "kept"]
    assert collation.share_kept == 1


def test_joined_paragraphs_stay_one_passage(wire: Witness) -> None:
    collation = collate(wire.body, wire.body.replace("\n\n", " "))
    assert [passage.numbers for passage in collation.passages] == [(1, 2, 3, 4, 5)]
    assert collation.share_kept == 1


def test_a_part_may_be_parted_behind_new_words(wire: Witness) -> None:
    first, second, *rest = paragraphs(wire)
    begin, end = first[:80], first[80:]
    collation = collate(wire.body, "\n\n".join([f"{begin} {rest[0][:60]}", end, second, *rest]))
    assert kinds(collation) == ["changed", "kept", "kept", "kept", "kept"]


def test_a_cut_paragraph_takes_no_words_of_a_kept_one() -> None:
    short = "The harbour wall fell into the sea on Friday at dawn."
    long = (
        "The mayor said the old harbour, the pride of the town, has a wall that few had looked after, and when it fell"
        " a part of it slid into the bay, so that the sea stood in the streets on that Friday, long after dawn."
    )
    assert kinds(collate(f"{short}\n\n{long}", short)) == ["kept", "cut"]
    assert kinds(collate(f"{short}\n\n{long}", long)) == ["cut", "kept"]


def test_a_paragraph_twice_is_kept_and_added(wire: Witness) -> None:
    first, *rest = paragraphs(wire)
    assert kinds(collate(wire.body, "\n\n".join([first, first, *rest])))[:3] == ["kept", "added", "kept"]
    assert sorted(kinds(collate("\n\n".join([first, first, *rest]), wire.body)))[:2] == ["cut", "kept"]


def test_a_moved_paragraph_is_no_part_of_another(wire: Witness) -> None:
    long, short = paragraphs(wire)[0], "The ferry is to sail again on Thursday."
    assert kinds(collate(f"{long}\n\n{short}", f"{short}\n\n{long} {short}")) == ["moved", "changed"]


@given(BODIES, BODIES)
def test_what_stands_verbatim_is_not_changed(base: str, witness: str) -> None:
    for passage in collate(base, witness).passages:
        if passage.kind == "changed":
            ours, theirs = (text.split("\n\n") for text in (passage.base_text, passage.text))
            assert not any(text in theirs for text in ours if len(text.split()) > 4)


@pytest.mark.parametrize(("witness", "share"), [("one two", 0.5), ("one two three four five", 1.0), ("", 0.0)])
def test_the_share_kept_is_of_the_base(witness: str, share: float) -> None:
    assert collate("one two three four", witness).share_kept == share


def test_passages_are_counted_by_kind(wire: Witness, longer: Witness) -> None:
    collation = collate(wire.body, longer.body)
    assert [collation.count(kind) for kind in ("kept", "cut", "added")] == [4, 1, 4]
