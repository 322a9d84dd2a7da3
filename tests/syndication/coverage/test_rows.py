"""Rows of terms, renewed."""

from dataclasses import fields

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.coverage.rows import GONE, Rows, no_rows, renew
from plugins.syndication.coverage.terms import terms_of
from plugins.syndication.witness import Witness

BODY = st.lists(st.sampled_from(["ferry", "pier", "fog", "Tarrow", "tarrow", "tug", "mail"]), max_size=4).map(" ".join)


def rows(bodies: list[str]) -> Rows:
    return renew(no_rows(), np.full(len(bodies), GONE), terms_of(witnesses(bodies)))[0]


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
    renewed, _ = renew(rows(before), kept, terms_of(witnesses(new)))
    for field in fields(Rows):
        one, other = getattr(renewed, field.name), getattr(rows(bodies), field.name)
        assert (one.dtype, one.tolist()) == (other.dtype, other.tolist())


def test_words_move_as_others_come() -> None:
    before = rows(["ferry pier"])
    after, moved = renew(before, np.array([0, GONE]), terms_of([Witness("b", "", "fog tug mail")]))
    assert after.words[moved].tolist() == before.words.tolist()


def test_words_that_nobody_holds_go() -> None:
    before = rows(["ferry", "pier"])
    after, moved = renew(before, np.array([1]), terms_of([]))
    assert (len(after.words), sorted(moved.tolist())) == (1, [GONE, 0])


def test_names_are_counted_apart() -> None:
    counted = rows(["Tarrow", "tarrow", "tarrow"])
    assert (counted.held.tolist(), counted.named.tolist()) == ([3], [1])
