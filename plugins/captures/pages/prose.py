"""Prose: where in a page the article runs."""

from collections.abc import Sequence

from plugins.captures.lines.appeal import is_appeal
from plugins.captures.lines.furniture import Cue
from plugins.captures.lines.line import Line

LONGEST_COUNTED = 60
SHORT_LINE = -7.0
"""A short line costs about as much as a short sentence gains: a subhead is bridged, a list of headlines is not."""
LIST_ITEM = -2.0
NOTE = -2.0
FURNITURE = -10.0
END_OF_ARTICLE = -45.0
LONGEST_TAIL = 5


def article_run(lines: Sequence[Line], cues: Sequence[Cue | None], notes: Sequence[bool]) -> range:
    """The run of lines that holds the article: the consecutive lines with the largest sum of prose over the rest.

    `cues` and `notes` go with `lines`: the furniture cue of each, and whether it is metadata of an article. The run is
    empty where no line is prose. (Maximum subsequence segmentation: Pasternack and Roth, WWW 2009.)
    """
    best, best_sum = range(0), 0.0
    start, running = 0, 0.0
    for i, weight in enumerate(map(_weight, lines, cues, notes)):
        if running <= 0:
            start, running = i, 0.0
        running += weight
        if running > best_sum:
            best, best_sum = range(start, i + 1), running
    return _without_tail(lines, best)


def _without_tail(lines: Sequence[Line], run: range) -> range:
    """The run without what speaks to the reader at its end; an article is not all appeal."""
    stop = run.stop
    while (
        stop - run.start > 2
        and run.stop - stop < LONGEST_TAIL
        and (is_appeal(lines[stop - 1]) or (not lines[stop - 1].is_prose and is_appeal(lines[stop - 2])))
    ):
        stop -= 1
    return range(run.start, stop)


def _weight(line: Line, cue: Cue | None, note: bool) -> float:
    if cue:
        return END_OF_ARTICLE if cue.ends else FURNITURE
    if note:
        return NOTE
    if line.is_prose:
        return float(min(line.words, LONGEST_COUNTED))
    if line.is_list_item and line.words >= 5:
        return LIST_ITEM
    return SHORT_LINE
