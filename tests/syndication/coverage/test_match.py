"""Captures of now and before."""

from plugins.syndication.coverage.match import Match
from plugins.syndication.coverage.rows import GONE
from plugins.syndication.witness import Traits

A, B, C = (Traits(id, id.encode(), id.upper(), date="2025-03-11") for id in "abc")


def test_captures_are_found_by_their_ids() -> None:
    match = Match((A, B), (B, C))
    assert (match.id.tolist(), match.moved.tolist()) == ([1, GONE], [GONE, 0])


def test_another_body_is_another_text() -> None:
    assert Match((A, B), (A._replace(digest=b"other"), B)).text.tolist() == [GONE, 1]


def test_another_headline_is_another_text() -> None:
    assert Match((A, B), (A._replace(title="Other"), B)).text.tolist() == [GONE, 1]


def test_another_date_leaves_the_text() -> None:
    match = Match((A,), (A._replace(date=None),))
    assert (match.text.tolist(), match.date.tolist()) == ([0], [GONE])


def test_the_same_captures_match_whole() -> None:
    assert Match((A, B), (A, B)).whole
    assert not any(Match((A, B), others).whole for others in ((A,), (A, B, C), (A._replace(date=None), B)))
