"""Rows of terms, renewed."""

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.coverage.layout import GONE
from plugins.syndication.coverage.rows import Rows, no_rows, renew
from plugins.syndication.coverage.terms import terms_of
from plugins.syndication.witness import Witness

BODY = st.lists(st.sampled_from(["ferry", "pier", "fog", "Tarrow", "tarrow", "tug", "mail"]), max_size=4).map(" ".join)


def rows(bodies: list[str]) -> Rows:
    return renew(no_rows(), np.full(len(bodies), GONE), terms_of(witnesses(bodies)))


def witnesses(bodies: list[str]) -> list[Witness]:
    return [Witness(f"{number}", "", body) for number, body in enumerate(bodies)]


@given(st.lists(BODY), st.lists(st.one_of(BODY, st.integers(0, 9))))
def test_renewed_rows_are_as_made_anew(before: list[str], after: list[str | int]) -> None:
    numbers = [one for one in after if isinstance(one, int)]
    stay = iter(sorted({number for number in numbers if number < len(before)}))
    edited = [next(stay, None) if isinstance(one, int) else one for one in after]
    bodies = [before[one] if isinstance(one, int) else one or "" for one in edited]
    kept = np.array([one if isinstance(one, int) else GONE for one in edited], dtype=np.int64)
    new = [body for body, number in zip(bodies, kept, strict=True) if number == GONE]
    assert told(renew(rows(before), kept, terms_of(witnesses(new)))) == told(rows(bodies))


def told(found: Rows) -> tuple[list[Any], dict[int, Any]]:
    """The row of each capture, and the counts of each word that any holds."""
    of_rows = []
    for capture in range(len(found)):
        entries = found.layout.entries(np.array([capture]))
        words = found.words[found.numbers[entries]]
        columns = (words.tolist(), found.told[entries].tolist(), found.names[entries].tolist())
        of_rows.append(list(zip(*columns, strict=True)))
    counts = zip(found.words.tolist(), found.held.tolist(), found.named.tolist(), strict=True)
    return of_rows, {word: (held, named) for word, held, named in counts if held}


@given(st.lists(BODY, min_size=1), st.data())
def test_rows_that_are_put_behind_say_the_same(bodies: list[str], data: st.DataObject) -> None:
    behind = data.draw(st.lists(st.integers(0, len(bodies) - 1), unique=True).map(sorted))
    made = rows(bodies)
    again = made.again(np.array(behind, np.int64))
    assert told(again) == told(made)
    assert all(again.layout.begins(np.array(behind, np.int64)) >= len(made.numbers))


def test_words_keep_their_numbers() -> None:
    before = rows(["ferry pier"])
    after = renew(before, np.array([0, GONE]), terms_of([Witness("b", "", "fog tug mail")]))
    assert after.words[:2].tolist() == before.words.tolist()


def test_words_that_nobody_holds_are_counted_no_more() -> None:
    after = renew(rows(["ferry", "pier"]), np.array([1]), terms_of([]))
    assert sorted(after.held.tolist()) == [0, 1]


def test_names_are_counted_apart() -> None:
    counted = rows(["Tarrow", "tarrow", "tarrow"])
    assert (counted.held.tolist(), counted.named.tolist()) == ([3], [1])
