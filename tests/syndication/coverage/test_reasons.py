"""The words that relations are said to rest on."""

from plugins.syndication.coverage.reasons import Word, because


def word(text: str, spelled: str, weight: float, name: bool = False) -> Word:
    start = text.index(spelled)
    return Word(start, start + len(spelled), weight, name)


def test_names_come_first() -> None:
    text = "ferry of Tarrow"
    assert because([word(text, "ferry", 2), word(text, "Tarrow", 1, True)], text, lambda: text) == ("Tarrow", "ferry")


def test_names_side_by_side_are_one() -> None:
    text = "said Odile Farrow"
    words = [word(text, "Odile", 1, True), word(text, "Farrow", 2, True)]
    assert because(words, text, lambda: "Odile Farrow, a teacher") == ("Odile Farrow",)
    assert because(words, text, lambda: "Farrow, Odile") == ("Farrow", "Odile")


def test_a_name_may_hold_of() -> None:
    text = "the Maid of Tarrow"
    words = [word(text, "Maid", 1, True), word(text, "Tarrow", 2, True)]
    assert because(words, text, lambda: text) == ("Maid of Tarrow",)


def test_words_are_not_joined_to_phrases() -> None:
    text = "harbour ferry"
    assert because([word(text, "harbour", 1), word(text, "ferry", 2)], text, lambda: text) == ("ferry", "harbour")


def test_five_are_enough() -> None:
    text = "a, b, c, d, e, f"
    assert because([word(text, letter, ord(letter)) for letter in "abcdef"], text, lambda: text) == tuple("fedcb")


def test_a_word_loses_the_capital_of_its_sentence() -> None:
    text = "Ferries stopped; other ferries did not."
    assert because([word(text, "Ferries", 1)], text, lambda: text) == ("ferries",)
