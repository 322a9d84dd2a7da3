"""Answers to queries, for `bench_search.py`: those of a page, and how far those of two pages agree."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from playwright.sync_api import Page

from scripts.search_samples import KINDS, Query

Hits = tuple[tuple[int, float], ...]
"""Numbers of documents with their scores, the best first."""
TOP = 10

OURS = """async (text) => {
  try {
    const { matches } = await newsfoldFinder.find(text);
    return matches && matches.map(({ number, score }) => [number, score]);
  } catch (error) {
    if (error instanceof newsfoldFinder.TooWide) return false;
    throw error;
  }
}"""
PLAIN = "plainLunr.find"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a page answers to a query; hits are None where it has no word that could be found, or is refused."""

    hits: Hits | None
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many queries were asked, how many of them a page would not answer, and in how many both answers agree."""

    asked: int = 0
    refused: int = 0
    hits: int = 0
    top: int = 0
    scores: int = 0

    def __add__(self, other: "Agreement") -> "Agreement":
        return Agreement(
            self.asked + other.asked,
            self.refused + other.refused,
            self.hits + other.hits,
            self.top + other.top,
            self.scores + other.scores,
        )


def answers_of(page: Page, ask: str, queries: Iterable[Query]) -> Iterator[Answer]:
    """Let a page answer queries by a function of its own."""
    for query in queries:
        found = page.evaluate(ask, query.text)
        hits = tuple((number, score) for number, score in found) if found else None
        yield Answer(() if found == [] else hits, refused=found is False)


def agreement(one: Answer, other: Answer) -> Agreement:
    """Whether two answers have the same hits, the same first ten in the same order, and the same score for each hit.

    Scores are the same to the last bit or not at all.
    """
    if one.refused or other.refused:
        return Agreement(1, refused=1)
    scores, others = dict(one.hits or ()), dict(other.hits or ())
    known = (one.hits is None) == (other.hits is None)
    return Agreement(1, 0, known and scores.keys() == others.keys(), _top(one) == _top(other), scores == others)


def _top(answer: Answer) -> list[int]:
    return [number for number, _ in (answer.hits or ())[:TOP]]


def by_kind(queries: Sequence[Query], ones: Iterable[Answer], others: Iterable[Answer]) -> dict[str, Agreement]:
    """How far answers agree, by the kind of query."""
    kinds = dict.fromkeys(KINDS, Agreement())
    for query, one, other in zip(queries, ones, others, strict=True):
        kinds[query.kind] += agreement(one, other)
    return kinds
