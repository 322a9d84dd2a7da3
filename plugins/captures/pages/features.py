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
from plugins.captures.lines.furniture import CUES, Cue
from plugins.captures.lines.line import TOKEN, Line, content_of
from plugins.captures.lines.note import Note
from plugins.captures.pages.headline import worded_headline
from plugins.captures.pages.occurrences import NOWHERE, Chosen, occurrences_of
from plugins.captures.pages.page import Page
from plugins.captures.pages.shapes import SHAPE_LENGTH, shapes_of

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
        shapes_of(page.lines, tokens),
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
    inside, holding = _echoes(plains)
    rows: list[tuple[float, ...]] = []
    for i, plain in enumerate(plains):
        above = plains[max(0, i - ECHO) : i]
        is_above = plain in above
        rows.append((
            log1p(counts[plain] - 1),
            len(plain) / len(window) if f" {plain} " in window else 0.0,
            is_above,
            is_above or plain in plains[i + 1 : i + 1 + ECHO],
            i in inside,
            i in holding,
        ))  # fmt: skip
    return rows


def _echoes(plains: Sequence[str]) -> tuple[set[int], set[int]]:
    """The lines of some length that stand in a longer one close by, and those that such a line stands in."""
    inside: set[int] = set()
    holding: set[int] = set()
    sized = [(i, plain, len(plain)) for i, plain in enumerate(plains) if len(plain) > SHORTEST_ECHO]
    for at, (i, one, size) in enumerate(sized):
        for j, other, length in sized[at + 1 : at + 1 + ECHO]:
            if j - i <= ECHO and size != length and (one in other if size < length else other in one):
                inside.add(i if size < length else j)
                holding.add(j if size < length else i)
    return inside, holding


def _around(page: Page) -> Array:
    """What the lines around each line are, and what has come since the article's first prose."""
    n = len(page.lines)
    sums = np.zeros((n + 1, 7))
    np.cumsum(list(map(_mark, page.lines, page.cues, page.notes)), axis=0, out=sums[1:])
    lines = np.arange(n)
    above, below = np.maximum(lines - WIDE, 0), np.minimum(lines + WIDE + 1, n)
    since = np.maximum(sums[:-1] - sums[np.minimum(page.article.start, lines)], 0)
    columns = [sums[:-1] - sums[above], sums[below] - sums[1:], np.log1p(since)]
    return np.asarray(np.hstack(columns) / WIDE, dtype=np.float32)


def _mark(line: Line, cue: Cue | None, note: Note | None) -> tuple[bool, ...]:
    """What a line is to those around it."""
    is_long = line.words >= SHORTEST_HEADLINE
    return (
        line.is_prose,
        is_long and not line.ends_sentence,
        not is_long,
        line.is_list_item,
        cue is not None,
        cue is not None and cue.ends,
        note is not None and note.label in ("byline", "date"),
    )


def _shared(page: Page) -> Array:
    """What each line shares with the rest: the core's other lines, the lead, the lines around it, the page's head."""
    said = occurrences_of(list(map(_content, page.lines)))
    n, core = said.n, [i for i in page.article if page.lines[i].is_prose] or list(page.article)
    title = worded_headline(page, page.article)
    chosen = np.zeros((5, n), dtype=np.bool_)
    chosen[0, core] = chosen[1, core[:3]] = chosen[2] = chosen[3, :3] = True
    chosen[2, page.article.start : page.article.stop] = False
    chosen[4, title if title is not None else slice(0)] = True
    often = said.among(chosen)
    up, down = said.gaps()
    alike = np.vstack([often > 0, up <= WINDOW, down <= WINDOW, up == NOWHERE, np.minimum(often[:1], 5)])
    totals = said.total(alike)
    sizes = np.maximum(1, said.sizes)
    shares = (totals / sizes).T
    rows = np.zeros((n, 14), dtype=np.float32)
    rows[:, [0, 2, 3, 4, 12, 5, 6, 7, 1]] = shares
    rows[:, 1] /= 5
    rows[core[:3], 2] = rows[:3, 4] = 1
    rows[:, 8] = np.log1p(totals[7])
    if title is None:
        rows[:, 9] = 1
        return rows
    titled = totals[4]
    titled[title] = said.sizes[title]
    rows[title, 10] = 1
    rows[:, 11] = _away(np.arange(n) - title)
    rows[:, 12] = titled / sizes
    rows[:, 13] = titled / sizes[title]
    return rows


def _chosen(n: int, lines: Sequence[int]) -> Chosen:
    chosen = np.zeros(n, dtype=np.bool_)
    chosen[list(lines)] = True
    return chosen
