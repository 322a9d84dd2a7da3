"""The apparatus of a story gives every witness back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.stories.apparatus import Apparatus, apparatus_of
from plugins.syndication.stories.collation import collate

SENTENCES = [
    "The ferry ran onto a sandbank at dawn.",
    "The ferry ran onto a bank of sand just before dawn!",
    "A tug will pull her free on Wednesday, and divers will look.",
    "A tug will not pull her free, on Wednesday and divers look. The council hired three boats",
    "The council hired two boats to carry the mail.",
    "",
    "\n",
    "—",
]
BODIES = st.one_of(
    st.text(alphabet="ab .,\n’'é́", max_size=60),
    st.lists(st.sampled_from(SENTENCES), max_size=7).map("\n\n".join),
    st.lists(st.sampled_from([*" ".join(SENTENCES).split(), "\n\n"]), max_size=40).map(" ".join),
)


def against(base: str, *witnesses: str) -> Apparatus:
    """The apparatus of a base with witnesses called b, c, d ..."""
    return apparatus_of(base, {chr(ord("b") + at): collate(base, body) for at, body in enumerate(witnesses)})


def readings(apparatus: Apparatus) -> list[tuple[str, dict[str, str]]]:
    """Each variation's lemma, and its readings by the witnesses that have them."""
    return [
        (variation.lemma, {"".join(reading.witnesses): reading.text for reading in variation.readings})
        for variation in apparatus.variations
    ]


@given(BODIES, st.lists(BODIES, min_size=1, max_size=4))
def test_every_witness_can_be_read_off(base: str, bodies: list[str]) -> None:
    apparatus = against(base, *bodies)
    assert [apparatus.read(witness) for witness in apparatus.courses] == bodies


@given(BODIES, st.lists(BODIES, min_size=1, max_size=4))
def test_variations_are_disjoint_and_of_the_base(base: str, bodies: list[str]) -> None:
    end = 0
    for variation in against(base, *bodies).variations:
        assert variation.start >= end
        assert base[variation.start : variation.end] == variation.lemma
        assert all(reading.text != variation.lemma for reading in variation.readings)
        end = variation.end


@given(BODIES, BODIES)
def test_witnesses_alike_are_noted_alike(base: str, body: str) -> None:
    noted = against(base, body, body)
    assert {reading.witnesses for one in noted.variations for reading in one.readings} <= {("b", "c")}


def test_one_place_has_all_its_readings() -> None:
    base = "The harbour master said on Friday that the bell had rung."
    apparatus = against(base, base.replace("said", "claimed"), base, base.replace("said", "claimed"))
    assert readings(apparatus) == [("said", {"bd": "claimed"})]


def test_readings_stand_in_the_order_of_witnesses() -> None:
    base = "The harbour master said on Friday that the bell had rung."
    apparatus = against(base, base.replace("said", "told us"), base.replace("said", "claimed"))
    assert readings(apparatus) == [("said", {"b": "told us", "c": "claimed"})]


@pytest.mark.parametrize(
    ("witness", "noted"),
    [
        ("The bell rang loudly at noon.", ("rang ", "rang loudly ")),
        ("Early, the bell rang at noon.", ("The", "Early, the")),
        ("The bell rang at noon!", ("noon.", "noon!")),
        ("The bell rang.", (" at noon", "")),
    ],
)
def test_each_change_shows_a_word(witness: str, noted: tuple[str, str]) -> None:
    [(lemma, texts)] = readings(against("The bell rang at noon.", witness))
    assert (lemma, texts["b"]) == noted


def test_a_sign_is_noted_beside_one_sign() -> None:
    base = "漁船二十隻は昨夜遅く港に戻った。"
    assert readings(against(base, base.replace("昨夜", "昨日夜"))) == [("昨", {"b": "昨日"})]


def test_spelling_is_told_from_substance() -> None:
    base = "The crew recognised the light, said the keeper of the tower at the head."
    apparatus = against(base, base.replace("recognised", "recognized").replace("said", "claimed"))
    assert [(one.lemma, one.sort) for one in apparatus.variations] == [
        ("recognised", "spelling"),
        ("said", "substance"),
    ]


def test_joined_paragraphs_differ_by_their_break() -> None:
    base = "The ferry left at six with forty aboard.\n\nShe was seen from the light at seven that day."
    apparatus = against(base, base.replace("\n\n", " "), base.replace("at six", "at five"))
    assert readings(apparatus) == [("six", {"c": "five"}), ("\n\n", {"b": " "})]


def test_what_is_left_out_is_named() -> None:
    apparatus = against("One bell rang at noon.\n\nNobody heard it from the pier.", "One bell rang at noon.")
    assert (dict(apparatus.omissions), apparatus.variations) == ({2: ("b",)}, ())


def test_a_paragraph_in_other_words_is_whole() -> None:
    base = "The old bell on the pier rang at noon for the first time in a year, and all came out to hear."
    witness = (
        "The old bell on the pier rang at noon: crowds gathered, delighted, listening quietly, nobody daring speech."
    )
    apparatus = against(f"{base}\n\nThe end.", f"{witness}\n\nThe end.")
    assert [one.text for one in apparatus.rewritings] + [one.text for one in apparatus.additions] == [witness]
    assert apparatus.variations == ()


def test_own_paragraphs_stand_in_their_place() -> None:
    base = "One bell rang at noon.\n\nNobody heard it from the pier."
    apparatus = against(base, base.replace("\n\n", "\n\nA gull flew up.\n\n"), f"Dogs barked first.\n\n{base}")
    placed = [(one.after, one.text, one.witnesses) for one in apparatus.additions]
    assert placed == [(0, "Dogs barked first.", ("c",)), (1, "A gull flew up.", ("b",))]


BELLS = ("One bell rang at noon.", "Nobody heard it from the pier.", "Boats came in before the dark.")
GULL = "A gull flew up."


def additions(*witnesses: tuple[str, ...]) -> list[tuple[int, str]]:
    """After which of three paragraphs which witnesses have the gull."""
    found = against("\n\n".join(BELLS), *("\n\n".join(one) for one in witnesses)).additions
    assert {one.text for one in found} == {GULL}
    return [(one.after, "".join(one.witnesses)) for one in found]


def test_an_addition_beside_a_cut_has_one_place() -> None:
    first, second, third = BELLS
    before, cut, behind = (first, GULL, second, third), (first, GULL, third), (first, second, GULL, third)
    assert additions(before, cut) == [(1, "bc")]
    assert additions(behind, cut) == [(2, "bc")]
    assert additions(cut) == [(2, "b")]


def test_additions_apart_stay_apart() -> None:
    first, second, third = BELLS
    assert additions((first, GULL, second, third), (first, second, GULL, third)) == [(1, "b"), (2, "c")]


def test_witnesses_of_an_addition_keep_their_order() -> None:
    first, second, third = BELLS
    assert additions((first, GULL, third), (first, GULL, second, third)) == [(1, "bc")]


def test_a_moved_paragraph_names_its_place() -> None:
    first, second, third = "One bell rang at noon.", "Nobody heard it from the pier.", "Boats came in before the dark."
    apparatus = against("\n\n".join((first, second, third)), "\n\n".join((second, third, first)))
    assert [(move.number, move.witness, move.after) for move in apparatus.moves] == [(1, "b", 3)]
