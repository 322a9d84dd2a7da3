"""Who does not speak: who is told or asked, who denies, groups, and pieces of sentences."""

import pytest

from plugins.syndication.quotes.finding import find_quotations

CHAIN = "“The chain lies in the bay,”"
WHERE = "“Where does the chain lie now?”"


def speakers(*paragraphs: str) -> list[str]:
    return [one.speaker.name for one in find_quotations("a", "\n\n".join(paragraphs))]


@pytest.mark.parametrize(
    "sentence",
    [
        "“You are a liar, Anna,” Kale was told.",
        "“You are a liar, Anna,” Kale has been told on the quay.",
        f"Kale was asked: {WHERE}",
        f"Kale was repeatedly asked, {WHERE}",
        f"Oakes said Kale was asked: {WHERE}",
    ],
)
def test_who_is_told_or_asked_does_not_speak(sentence: str) -> None:
    assert speakers(sentence) == [""]


@pytest.mark.parametrize(
    "sentence",
    [
        "“You are a liar, Anna,” Kale was told by Tom Oakes.",
        "Kale was told by Tom Oakes: “You are a liar, Anna.”",
        "“You are a liar, Anna,” Tom Oakes, who was asked about her, said.",
        "“You are a liar, Anna,” Tom Oakes was saying.",
    ],
)
def test_who_tells_speaks(sentence: str) -> None:
    assert speakers(sentence) == ["Tom Oakes"]


def test_a_question_goes_on_with_no_speaker() -> None:
    assert speakers(f"{CHAIN} Tom Oakes said, and Anna Kale was asked: {WHERE}") == ["Tom Oakes", ""]


def test_who_was_asked_is_meant_by_a_pronoun() -> None:
    assert speakers("Anna Kale was asked about Tom Oakes.", f"{CHAIN} she said.") == ["Anna Kale"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Kale denied saying “the chain lies in the bay now”.",
        "Anna Kale denied having said “the chain lies in the bay now”.",
        "Anna Kale denied that “the chain lies in the bay now”.",
        "Anna Kale denied saying: “The chain lies in the bay.”",
        f"{CHAIN} Anna Kale denied saying.",
    ],
)
def test_denied_words_are_nobodys(sentence: str) -> None:
    assert speakers(sentence) == [""]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Kale denied the charge, saying: “The chain lies in the bay.”",
        "Anna Kale denied that it was lost and said: “The chain lies in the bay.”",
        "Anna Kale denied it: “The chain lies in the bay.”",
    ],
)
def test_who_denies_something_else_speaks(sentence: str) -> None:
    assert speakers(sentence) == ["Anna Kale"]


@pytest.mark.parametrize("group", ["People", "Half", "Others", "Many", "Some", "Critics", "Several"])
def test_groups_are_no_names(group: str) -> None:
    for text in (f"{group} said: “The chain lies in the bay.”", f"{CHAIN} said {group.lower()} of the quay."):
        assert all(one.speaker.known != "named" for one in find_quotations("a", text))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (f"The bulletin was released.He added: {WHERE}", "he"),
        (f"It’s OK to go.He added: {WHERE}", "he"),
        (f"It’s OK to add: {WHERE}", ""),
        (f"{CHAIN} It’s OK to, he added.", "he"),
    ],
)
def test_pieces_of_a_sentence_are_no_name(sentence: str, name: str) -> None:
    assert speakers(sentence) == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        f"{CHAIN} Anna Kale, Tarrow Republican, said.",
        f"Anna Kale, West Tarrow Democrat, said: {WHERE}",
        f"{CHAIN} Anna Kale, Republican of Tarrow, said.",
        f"{CHAIN} Anna Kale, Tarrow Republican, who led the fight for Harbour Repair Money, said.",
        f"Addressing the Tarrow crowd, Anna Kale said: {WHERE}",
        f"Addressing the Tarrow crowd, Anna Kale said that the boats were in, adding: {WHERE}",
    ],
)
def test_what_tells_more_of_somebody_is_no_name(sentence: str) -> None:
    assert speakers(sentence) == ["Anna Kale"]


def test_a_relative_clause_has_no_subject() -> None:
    assert speakers(f"{CHAIN} the senator who led the fight for Harbour Repair Money, said.") == ["the senator"]
    assert speakers(f"{CHAIN} who led the fight for Harbour Repair Money, said.") == [""]
