"""Features: what shows of each line of a page, as numbers, for the net that finds the article."""

import re
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import copysign, log1p

import numpy as np
import numpy.typing as npt

from plugins.captures.lines.appeal import is_appeal
from plugins.captures.lines.furniture import CUES
from plugins.captures.lines.shape import SHAPE_LENGTH, shape_of
from plugins.captures.pages.headline import find_headline
from plugins.captures.pages.page import Page

NOTES = {label: i for i, label in enumerate(("embed", "credit", "byline", "date", "dateline", "caption"))}
KINDS = {kind: i for i, kind in enumerate(dict.fromkeys([*(cue.kind for cue in CUES), "separator", "breadcrumb"]))}
TOKEN = re.compile(r"\w+")
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
    tokens = [TOKEN.findall(line.text[:SHAPE_LENGTH].lower()) for line in page.lines]
    bags = [words[:BAG] for words in tokens]
    buckets = [zlib.crc32(word.encode()) % BUCKETS for words in bags for word in words]
    columns = [
        np.array(list(map(shape_of, page.lines, tokens)), dtype=np.float32),
        _place(page),
        _wording(page),
        np.array(_shared(page, tokens), dtype=np.float32),
        np.array(_repeats(page), dtype=np.float32),
        _around(page),
    ]
    return Features(
        np.hstack(columns),
        np.array(buckets, dtype=np.int32),
        np.cumsum([0, *map(len, bags)], dtype=np.int32)[:-1],
    )


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
    for i, (line, cue, note) in enumerate(zip(page.lines, page.cues, page.notes, strict=True)):
        if cue is not None:
            rows[i, KINDS[cue.kind]] = 1
            rows[i, len(KINDS)] = cue.ends
        if note is not None and note.label in NOTES:
            rows[i, len(KINDS) + 1 + NOTES[note.label]] = 1
        rows[i, -1] = is_appeal(line)
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
        inside = [other for other in close if other != plain and other in plain and len(other) > SHORTEST_ECHO]
        rows.append((
            log1p(counts[plain] - 1),
            len(plain) / len(window) if f" {plain} " in window else 0.0,
            plain in above,
            plain in close,
            len(plain) > SHORTEST_ECHO and any(plain in other and plain != other for other in close),
            bool(inside),
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


def _shared(page: Page, tokens: Sequence[Sequence[str]]) -> list[list[float]]:
    """What each line shares with the rest: the core's other lines, the lead, the lines around it, the page's head."""
    sets = [frozenset([word for word in words if len(word) > 3 or word.isdigit()]) for words in tokens]
    core = [i for i in page.article if page.lines[i].is_prose] or list(page.article)
    # plain dictionaries: a Counter asks a function for each word it does not hold
    counts = dict(Counter([word for i in core for word in sets[i]]))
    lead = frozenset().union(*(sets[i] for i in core[:3]))
    rest = dict(Counter([word for i, words in enumerate(sets) if i not in page.article for word in words]))
    head = frozenset().union(*(sets[i] for i in range(min(3, len(sets)))))
    seen: set[str] = set()
    rows = []
    free = [i for i in range(page.article.start) if not page.cues[i] and not page.notes[i]]
    title = find_headline(page.lines, free, page.article)
    named = frozenset[str]() if title is None else sets[title]
    inside = frozenset(core)
    for i, words in enumerate(sets):
        size = max(1, len(words))
        own = 1 if i in inside else 0
        before = frozenset().union(*sets[max(0, i - WINDOW) : i])
        after = frozenset().union(*sets[i + 1 : i + 1 + WINDOW])
        out = 0 if i in page.article else 1
        often = [count - own for word in words if (count := counts.get(word, 0)) > own]
        elsewhere = [word for word in words if rest.get(word, 0) > out]
        new, titled = len(words - seen), len(words & named)
        rows.append([
            len(often) / size,
            sum([min(count, 5) for count in often]) / size / 5,
            len(words & lead) / size if i not in core[:3] else 1.0,
            len(elsewhere) / size,
            len(words & head) / size if i >= 3 else 1.0,
            len(words & before) / size,
            len(words & after) / size,
            new / size,
            log1p(new),
            title is None,
            i == title,
            0.0 if title is None else copysign(log1p(abs(i - title)), i - title),
            titled / size,
            titled / max(1, len(named)),
        ])  # fmt: skip
        seen |= words
    return rows
