"""Texts as the measures see them."""

from plugins.syndication.texts.text_print import print_of


def test_the_same_words_have_one_digest() -> None:
    assert print_of("The ferry, aground!", 5).digest == print_of("THE FERRY\n\naground", 5).digest


def test_other_words_have_another_digest() -> None:
    assert print_of("The ferry aground", 5).digest != print_of("The ferries aground", 5).digest


def test_the_same_words_quoted_otherwise_are_marked_otherwise() -> None:
    one, other = print_of("We sail at noon", 2), print_of('"We sail" at noon', 2)
    assert one.digest == other.digest
    assert one.marked != other.marked


def test_a_run_is_quoted_by_most_of_its_words() -> None:
    assert print_of('he said "we sail at noon" and left', 3).quoted.tolist() == [False, True, True, True, True, False]


def test_the_opening_leaves_quotations_out() -> None:
    assert print_of('he said "we sail at noon" and left', 3).opening(9).tolist() == [0, 5]


def test_no_text_has_an_empty_print() -> None:
    assert (print_of("", 5).words, len(print_of("", 5).shingles)) == (0, 0)
