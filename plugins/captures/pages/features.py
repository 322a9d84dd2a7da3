"""Features: what shows of each line of a page, as numbers, for the net that finds the article."""

import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import log1p

import numpy as np
import numpy.typing as npt

from plugins.captures.lines.appeal import is_appeal
from plugins.captures.lines.furniture import CUES
from plugins.captures.lines.line import TOKEN, Line, content_of
from plugins.captures.lines.shape import SHAPE_LENGTH, shape_of
from plugins.captures.pages.headline import worded_headline
from plugins.captures.pages.occurrences import NOWHERE, Chosen, occurrences_of
from plugins.captures.pages.page import Page

NOTES = {label: i for i, label in enumerate(("embed", "credit", "byline", "date", "dateline", "caption"))}
KINDS = {kind: i for i, kind in enumerate(dict.fromkeys([*(cue.kind for cue in CUES), "separator", "breadcrumb"]))}
BUCKETS = 2048
"""Words are told apart by a hash of so many values."""
BAG = 40
"""How many words of a line the net sees."""
WINDOW = 6
WIDE = 8
SHORTEST_HEADLINE = 4
ECHO = 8
SHORTEST_ECHO = 20

Array = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Features:
    """A page as the net sees it.

    `numbers` has a row for each line; `bags` holds the buckets of all lines' words one after another, and `starts`
    where each line's begin (a line without words has an empty stretch).
    """

    numbers: Array
    bags: npt.NDArray[np.int32]
    starts: npt.NDArray[np.int32]


def features_of(page: Page) -> Features:
    """The features of each of a page's lines, of which there is one at least.

    They are its shape, its place, its wording, what it shares with the page, and what stands around it.
    """
    tokens = list(map(_beginning, page.lines))
    bags = [words[:BAG] for words in tokens]
    words = chain.from_iterable(bags)
    buckets = np.fromiter(map(zlib.crc32, map(str.encode, words)), dtype=np.uint32) % BUCKETS
    columns = [
        _shapes(page, tokens),
        _place(page),
        _wording(page),
        _shared(page),
        np.array(_repeats(page), dtype=np.float32),
        _around(page),
    ]
    return Features(
        np.hstack(columns),
        buckets.astype(np.int32),
        np.cumsum([0, *map(len, bags)], dtype=np.int32)[:-1],
    )


def _beginning(line: Line) -> Sequence[str]:
    """The tokens by which a line is judged."""
    return line.tokens if len(line.text) <= SHAPE_LENGTH else TOKEN.findall(line.text[:SHAPE_LENGTH].lower())


def _content(line: Line) -> Sequence[str]:
    """Those of them that are of some length, or numbers."""
    return line.content if len(line.text) <= SHAPE_LENGTH else content_of(_beginning(line))


def _shapes(page: Page, tokens: Sequence[Sequence[str]]) -> Array:
    """The shape of each line; the lines of a menu often stand on a page twice."""
    known: dict[str, list[float]] = {}
    for line, words in zip(page.lines, tokens, strict=True):
        if line.text not in known:
            known[line.text] = shape_of(line, words)
    return np.array([known[line.text] for line in page.lines], dtype=np.float32)


def _place(page: Page) -> Array:
    """Where each line stands on the page and to the run of prose, and what blank lines part it from others."""
    n, size, core = len(page.lines), max(1, len(page.text)), page.article
    gaps = [page.text.count("\n", a.end, b.start) for a, b in pairwise(page.lines)]
    numbers = np.arange(n)
    rows = np.zeros((n, 13), dtype=np.float32)
    rows[:, 0] = numbers / n
    rows[:, 1] = np.log1p(numbers)
    rows[:, 2] = rows[::-1, 1]
    rows[:, 3] = np.array([line.start for line in page.lines]) / size
    rows[:, 4] = np.array([size - line.end for line in page.lines]) / size
    rows[:, 5] = np.minimum([3, *gaps], 3) / 3
    rows[:, 6] = np.minimum([*gaps, 3], 3) / 3
    rows[core.start : core.stop, 7] = 1
    rows[:, 8] = _away(numbers - core.start)
    rows[:, 9] = _away(numbers - core.stop + 1)
    rows[:, 10] = log1p(len(core))
    rows[:, 11] = log1p(n)
    rows[0, 12] = log1p(sum(page.lines[i].words for i in core))
    return rows


def _away(distances: npt.NDArray[np.int_]) -> npt.NDArray[np.float64]:
    return np.sign(distances) * np.log1p(np.abs(distances))


def _wording(page: Page) -> Array:
    """The kind of each line's cue, the label of its note, and whether it speaks to the reader."""
    rows = np.zeros((len(page.lines), len(KINDS) + 1 + len(NOTES) + 1), dtype=np.float32)
    rows[:, -1] = list(map(is_appeal, page.lines))
    for i, (cue, note) in enumerate(zip(page.cues, page.notes, strict=True)):
        if cue is not None:
            rows[i, KINDS[cue.kind]] = 1
            rows[i, len(KINDS)] = cue.ends
        if note is not None and note.label in NOTES:
            rows[i, len(KINDS) + 1 + NOTES[note.label]] = 1
    return rows


def _repeats(page: Page) -> list[tuple[float, ...]]:
    """How often the page says each line, whether its first line holds it, and whether a line close to it does.

    The last shows captions beside their alternative text, and pull quotes.
    """
    plains = [line.plain for line in page.lines]
    counts, window = Counter(plains), f" {plains[0]} "
    rows: list[tuple[float, ...]] = []
    for i, plain in enumerate(plains):
        size, above = len(plain), plains[max(0, i - ECHO) : i]
        close = above + plains[i + 1 : i + 1 + ECHO]
        near = close if size > SHORTEST_ECHO else []
        rows.append((
            log1p(counts[plain] - 1),
            size / len(window) if f" {plain} " in window else 0.0,
            plain in above,
            plain in close,
            any(plain in other for other in near if len(other) > size),
            any(other in plain for other in near if SHORTEST_ECHO < len(other) < size),
        ))  # fmt: skip
    return rows


def _around(page: Page) -> Array:
    """What the lines around each line are, and what has come since the article's first prose."""
    marks = np.array(
        [
            [
                line.is_prose,
                line.words >= SHORTEST_HEADLINE and not line.ends_sentence,
                line.words < SHORTEST_HEADLINE,
                line.is_list_item,
                cue is not None,
                cue is not None and cue.ends,
                note is not None and note.label in ("byline", "date"),
            ]
            for line, cue, note in zip(page.lines, page.cues, page.notes, strict=True)
        ],
        dtype=np.float32,
    )
    sums = np.vstack([np.zeros_like(marks[:1]), np.cumsum(marks, axis=0)])
    lines = np.arange(len(marks))
    above, below = np.maximum(lines - WIDE, 0), np.minimum(lines + WIDE + 1, len(marks))
    since = np.maximum(sums[lines] - sums[np.minimum(page.article.start, lines)], 0)
    columns = [sums[lines] - sums[above], sums[below] - sums[lines + 1], np.log1p(since)]
    return np.asarray(np.hstack(columns) / WIDE, dtype=np.float32)


def _shared(page: Page) -> Array:
    """What each line shares with the rest: the core's other lines, the lead, the lines around it, the page's head."""
    said = occurrences_of(list(map(_content, page.lines)))
    sizes = np.maximum(1, said.sizes)
    core = [i for i in page.article if page.lines[i].is_prose] or list(page.article)
    title = worded_headline(page, page.article)
    often = said.among(_chosen(said.n, core))
    up, down = said.gaps()
    new = said.count(up == NOWHERE)
    rows = np.zeros((said.n, 14), dtype=np.float32)
    rows[:, 0] = said.count(often > 0) / sizes
    rows[:, 1] = said.total(np.minimum(often, 5)) / sizes / 5
    rows[:, 2] = said.count(said.among(_chosen(said.n, core[:3])) > 0) / sizes
    rows[core[:3], 2] = 1
    rows[:, 3] = said.count(said.among(~_chosen(said.n, page.article)) > 0) / sizes
    rows[:, 4] = said.count(said.among(_chosen(said.n, range(min(3, said.n)))) > 0) / sizes
    rows[:3, 4] = 1
    rows[:, 5] = said.count(up <= WINDOW) / sizes
    rows[:, 6] = said.count(down <= WINDOW) / sizes
    rows[:, 7] = new / sizes
    rows[:, 8] = np.log1p(new)
    if title is None:
        rows[:, 9] = 1
        return rows
    titled = said.count(said.among(_chosen(said.n, [title])) > 0)
    titled[title] = said.sizes[title]
    rows[title, 10] = 1
    rows[:, 11] = _away(np.arange(said.n) - title)
    rows[:, 12] = titled / sizes
    rows[:, 13] = titled / sizes[title]
    return rows


def _chosen(n: int, lines: Sequence[int]) -> Chosen:
    chosen = np.zeros(n, dtype=np.bool_)
    chosen[list(lines)] = True
    return chosen
