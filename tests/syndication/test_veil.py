"""What is shown of a text that may not be shown, where it differs from others."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.pages.veil import MOST, Stretch, Veil
from plugins.syndication.texts.words import word_count

words = st.lists(st.sampled_from(["ferry", "fog", "Tolla", "6.12", "harbour-master", "潮", "…"]), max_size=30).map(
    " ".join
)
readings = st.lists(st.tuples(st.booleans(), words), max_size=8)


def read(parts: list[tuple[bool, str]]) -> list[Stretch]:
    veil = Veil()
    return [one for differs, text in parts for one in (veil.differing if differs else veil.shared)(text)]


def test_few_differing_words_are_shown() -> None:
    assert read([(True, "ran onto a ledge")]) == [Stretch("ran onto a ledge")]


def test_many_differing_words_are_shown_by_their_ends() -> None:
    shown = "".join(one.text for one in read([(True, "one two three four five six seven eight nine")]))
    assert shown == "one two three 3 words seven eight nine"


def test_shared_words_are_counted() -> None:
    assert Stretch("4 words", elided=True) in read([(False, "the ferry ran aground")])


def test_a_word_between_changes_is_shown() -> None:
    shown = read([(True, "slowly"), (False, " the "), (True, "trawler")])
    assert [one.text for one in shown] == ["slowly", " the ", "trawler"]


@given(readings)
def test_never_more_than_seven_words_stand_together(parts: list[tuple[bool, str]]) -> None:
    together = [0]
    for one in read(parts):
        together.append(0) if one.elided else together.append(together.pop() + word_count(one.text))
    assert max(together) <= MOST


@given(readings)
def test_every_word_is_shown_or_counted(parts: list[tuple[bool, str]]) -> None:
    found = sum(int(one.text.split()[0]) if one.elided else word_count(one.text) for one in read(parts))
    assert found == sum(word_count(text) for _, text in parts)
