"""Captures of now and before."""

from plugins.syndication.coverage.layout import GONE
from plugins.syndication.coverage.match import Match, matched
from plugins.syndication.relations.match import match
from plugins.syndication.witness import Traits

A, B, C = (Traits(id, id.encode(), id.upper(), date="2025-03-11") for id in "abc")


def of(before: tuple[Traits, ...], now: tuple[Traits, ...]) -> Match:
    found = match(before, now)
    return matched(before, now, found.was, found.moved, found.changed)


def test_captures_are_found_by_their_ids() -> None:
    found = of((A, B), (B, C))
    assert (found.id.tolist(), found.moved.tolist(), found.left) == ([1, GONE], [GONE, 0], [A])


def test_another_body_is_another_text() -> None:
    assert of((A, B), (A._replace(digest=b"other"), B)).text.tolist() == [GONE, 1]


def test_another_headline_is_another_text() -> None:
    assert of((A, B), (A._replace(title="Other"), B)).text.tolist() == [GONE, 1]


def test_another_date_leaves_the_text() -> None:
    found = of((A,), (A._replace(date=None),))
    assert (found.text.tolist(), found.date.tolist()) == ([0], [GONE])


def test_the_same_captures_match_whole() -> None:
    assert of((A, B), (A, B)).whole
    assert not any(of((A, B), others).whole for others in ((A,), (A, B, C), (A._replace(date=None), B)))
