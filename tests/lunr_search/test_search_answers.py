"""When two answers to a query are the same."""

import pytest

from scripts.search_answers import Agreement, Answer, agreement, by_kind
from scripts.search_samples import KINDS, Query

SOME = Answer(((4, 2.5), (1, 2.0), (7, 2.0)))


def test_same_answers_agree_in_all() -> None:
    assert agreement(SOME, SOME) == Agreement(1, 0, hits=1, top=1, scores=1)


def test_last_bit_of_a_score_counts() -> None:
    other = Answer(((4, 2.5000000000000004), (1, 2.0), (7, 2.0)))
    assert agreement(SOME, other) == Agreement(1, 0, hits=1, top=1, scores=0)


def test_order_of_equals_counts() -> None:
    assert agreement(SOME, Answer(((4, 2.5), (7, 2.0), (1, 2.0)))) == Agreement(1, 0, hits=1, top=0, scores=1)


def test_missing_hit_is_no_agreement() -> None:
    assert agreement(SOME, Answer(((4, 2.5), (1, 2.0)))) == Agreement(1)


def test_order_after_ten_is_not_seen() -> None:
    ten = tuple((number, 9.0) for number in range(10))
    assert agreement(Answer((*ten, (10, 1.0), (11, 1.0))), Answer((*ten, (11, 1.0), (10, 1.0)))).top == 1


@pytest.mark.parametrize("nothing", [Answer(()), Answer(None)])
def test_nothing_agrees_with_the_same_nothing(nothing: Answer) -> None:
    assert agreement(nothing, nothing).hits == 1


def test_no_word_is_not_no_hit() -> None:
    assert agreement(Answer(None), Answer(())).hits == 0


def test_refused_query_agrees_in_nothing() -> None:
    assert agreement(SOME, Answer(None, refused=True)) == Agreement(1, refused=1)


def test_agreements_add_up_by_kind() -> None:
    queries = [Query("word", "ferry"), Query("word", "fares"), Query("^", "a^2 b")]
    found = by_kind(queries, [SOME, SOME, SOME], [SOME, Answer(()), SOME])
    assert (found["word"], found["^"].hits) == (Agreement(2, 0, 1, 1, 1), 1)
    assert found.keys() == KINDS.keys()
