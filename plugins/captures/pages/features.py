"""Features: what shows of each line of a page, as numbers, for the net that finds the article."""

import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log1p

import numpy as np
import numpy.typing as npt

from plugins.captures.lines.appeal import is_appeal
from plugins.captures.lines.furniture import CUES
from plugins.captures.lines.line import TOKEN, Line
from plugins.captures.lines.shape import SHAPE_LENGTH, shape_of
from plugins.captures.pages.headline import worded_headline
from plugins.captures.pages.occurrences import NOWHERE, occurrences_of
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
    tokens = [line.tokens if len(line.text) <= SHAPE_LENGTH else _beginning(line) for line in page.lines]
    bags = [words[:BAG] for words in tokens]
    buckets = [zlib.crc32(word.encode()) % BUCKETS for words in bags for word in words]
    columns = [
        _shapes(page, tokens),
        _place(page),
        _wording(page),
        _shared(page, tokens),
        np.array(_repeats(page), dtype=np.float32),
        _around(page),
    ]
    return Features(
        np.hstack(columns),
        np.array(buckets, dtype=np.int32),
        np.cumsum([0, *map(len, bags)], dtype=np.int32)[:-1],
    )


def _beginning(line: Line) -> list[str]:
    """The tokens of the beginning of a long line."""
    return TOKEN.findall(line.text[:SHAPE_LENGTH].lower())


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
    starts, ends = (np.array([getattr(line, end) for line in page.lines]) for end in ("start", "end"))
    gaps = [page.text[a.end : b.start].count("\n") for a, b in pairwise(page.lines)]
    numbers = np.arange(n)
    words = np.zeros(n)
    words[0] = log1p(sum(page.lines[i].words for i in core))
    columns = (
        numbers / n,
        np.log1p(numbers),
        np.log1p(n - 1 - numbers),
        starts / size,
        (size - ends) / size,
        np.minimum([3, *gaps], 3) / 3,
        np.minimum([*gaps, 3], 3) / 3,
        (numbers >= core.start) & (numbers < core.stop),
        _away(numbers - core.start),
        _away(numbers - core.stop + 1),
        np.full(n, log1p(len(core))),
        np.full(n, log1p(n)),
        words,
    )
    return np.stack(columns, axis=1, dtype=np.float32)


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
        above = plains[max(0, i - ECHO) : i]
        close = above + plains[i + 1 : i + 1 + ECHO]
        near = close if len(plain) > SHORTEST_ECHO else []
        long = [other for other in near if len(other) > SHORTEST_ECHO and other != plain]
        rows.append((
            log1p(counts[plain] - 1),
            len(plain) / len(window) if f" {plain} " in window else 0.0,
            plain in above,
            plain in close,
            any(plain in other for other in long),
            any(other in plain for other in long),
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


def _shared(page: Page, tokens: Sequence[Sequence[str]]) -> Array:
    """What each line shares with the rest: the core's other lines, the lead, the lines around it, the page's head."""
    said = occurrences_of(tokens)
    lines, sizes = np.arange(said.n), np.maximum(1, said.sizes)
    in_run = (lines >= page.article.start) & (lines < page.article.stop)
    core = [i for i in page.article if page.lines[i].is_prose] or list(page.article)
    lead, head = np.isin(lines, core[:3]), lines < 3
    title = worded_headline(page, page.article)
    named = lines == (-1 if title is None else title)
    often = said.among(np.isin(lines, core))
    up, down = said.gaps()
    new = said.count(up == NOWHERE)
    titled = np.where(named, said.sizes, said.count(said.among(named) > 0))
    columns = (
        said.count(often > 0) / sizes,
        said.total(np.minimum(often, 5)) / sizes / 5,
        np.where(lead, 1, said.count(said.among(lead) > 0) / sizes),
        said.count(said.among(~in_run) > 0) / sizes,
        np.where(head, 1, said.count(said.among(head) > 0) / sizes),
        said.count(up <= WINDOW) / sizes,
        said.count(down <= WINDOW) / sizes,
        new / sizes,
        np.log1p(new),
        np.full(said.n, title is None),
        named,
        np.zeros(said.n) if title is None else _away(lines - title),
        titled / sizes,
        titled / (1 if title is None else sizes[title]),
    )
    return np.stack(columns, axis=1, dtype=np.float32)
