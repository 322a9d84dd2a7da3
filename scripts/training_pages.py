"""Training pages: pages whose articles are known, as the net that finds articles learns from them."""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from plugins.captures.lines.line import Line, split_lines
from plugins.captures.pages.article_net import Array
from plugins.captures.pages.features import Features, features_of
from plugins.captures.pages.page import page_of
from scripts.json_lines import read_objects
from scripts.reading_scores import plain_words

FORMS = ("capture_a", "capture_b")
ALONE = " alone"
CLOSE = 12
"""How many lines above its text an article's headline stands at most."""
SHINGLE = 4
WINDOW_MARKS = (" | ", " - ", " – ", " — ", " : ", " :: ", " » ", " « ")
SHORTEST_TITLE = 3
SHORT = 4
"""A line of fewer words is the article's when it is a row of it and the lines around it are the article's."""


@dataclass(frozen=True)
class KnownPage:
    """One form of a page: its text, its article's text, its headline where that is known, the set it belongs to.

    `implied` is the headline that the title of its window implies, to learn from where the headline is not known.
    """

    id: str
    site: str
    form: str
    text: str
    body: str
    title: str | None
    implied: str | None
    set: str | None
    lang: str

    @property
    def silver(self) -> bool:
        """Whether its article was marked by a program."""
        return self.set is None


@dataclass(frozen=True)
class Example:
    """A page as the net learns it: of each line how much is the article's, its words, whether it is the headline.

    `headline` is None where the page's headline is not known, all zeros where it does not show it.
    """

    page: KnownPage
    features: Features
    inside: Array
    words: Array
    headline: Array | None


def read_pages(paths: Sequence[Path]) -> Iterator[KnownPage]:
    """Both forms of each page of files of JSON Lines; a page without a `set` is silver."""
    for page in (page for path in paths for page in read_objects(path)):
        implied = implied_title(page["capture_a"])
        for form in FORMS:
            if page.get(form):
                yield KnownPage(
                    page["id"],
                    page["site"],
                    form,
                    page[form],
                    page["body"],
                    page.get("title"),
                    implied,
                    page.get("set"),
                    page.get("lang", ""),
                )


def implied_title(text: str) -> str | None:
    """The headline of a page whose text begins with what its window is called: the part of it that is a line below."""
    first, *below = [line.text for line in split_lines(text)] or [""]
    lines = {plain_words(line) for line in below}
    parts = [first, *(part for mark in WINDOW_MARKS for end in (0, -1) for part in [first.split(mark)[end]])]
    known = [part.strip() for part in parts if len(part.split()) >= SHORTEST_TITLE and plain_words(part) in lines]
    return max(known, key=len, default=None)


def fold_of(site: str, folds: int) -> int:
    """The fold of a site: all its pages are either learnt from or judged."""
    return zlib.crc32(site.encode()) % folds


def example_of(page: KnownPage) -> Example:
    """What the net learns from a page."""
    read = page_of(page.text)
    inside, words = _targets(read.lines, page.body)
    headline = None
    if title := page.title or page.implied:
        known = plain_words(title)
        headline = np.array([plain_words(line.text) == known for line in read.lines], dtype=np.float32)
    return Example(page, features_of(read), inside, words, headline)


def alone(example: Example) -> Example | None:
    """The same article as people save it by hand: its text, and its headline where that stands closely above, alone.

    None where the page does not show the article.
    """
    page, lines = example.page, page_of(example.page.text).lines
    rows = np.flatnonzero(example.inside > 0.5)
    if not len(rows):
        return None
    first, last = int(rows[0]), int(rows[-1])
    above = range(max(0, first - CLOSE), first)
    heads = [i for i in above if example.headline is not None and example.headline[i]]
    start = heads[-1] if heads else first
    text = page.text[lines[start].start : lines[last].end]
    return example_of(replace(page, text=text, form=f"{page.form}{ALONE}"))


def _targets(lines: Sequence[Line], body: str) -> tuple[Array, Array]:
    """How much of each line the body holds, by runs of words, and how many words each line has.

    Where the page shows a run more often than the body holds it, the places nearest to the article's middle count.
    """
    tokens = [re.findall(r"\w+", line.text) for line in lines]
    flat = [token for words in tokens for token in words]
    known = Counter(_shingles(re.findall(r"\w+", body)))
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, shingle in enumerate(_shingles(flat)):
        if shingle in known:
            places[shingle].append(i)
    sure = [found[0] for shingle, found in places.items() if len(found) <= known[shingle]]
    middle = float(np.median(sure)) if sure else len(flat) / 2
    marked = np.zeros(len(flat), dtype=np.float32)
    for shingle, found in places.items():
        for i in sorted(found, key=lambda i: abs(i - middle))[: known[shingle]]:
            marked[i : i + SHINGLE] = 1
    words = np.array([max(1, len(found)) for found in tokens], dtype=np.float32)
    owners = np.repeat(np.arange(len(lines)), [len(found) for found in tokens])
    inside = np.bincount(owners, weights=marked, minlength=len(lines)).astype(np.float32) / words
    rows = {plain_words(row) for row in body.split("\n")}
    for i, line in enumerate(lines):
        if len(tokens[i]) < SHORT and plain_words(line.text) in rows - {""}:
            around = inside[max(0, i - 2) : i].max(initial=0), inside[i + 1 : i + 3].max(initial=0)
            inside[i] = max(inside[i], float(min(around) > 0.5))
    return inside, words


def _shingles(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
