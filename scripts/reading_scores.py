"""Scores of readings: how much of a known article a reading found, and how much besides.

The measure of bodies is that of the public article-extraction benchmark: multisets of runs of four words, precision
and recall averaged over pages, F1 of the two averages.
"""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import fmean

from plugins.captures.capture import Capture

Score = tuple[float | None, float | None]
"""Precision and recall of a page, each None where it has no meaning."""
SHINGLE = 4


def score(found: str, known: str) -> Score:
    """Precision and recall of the found body."""
    ours, theirs = shingles(found), shingles(known)
    if not ours and not theirs:
        return 1.0, 1.0
    common = (ours & theirs).total()
    return (common / ours.total() if ours else None), (common / theirs.total() if theirs else None)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """How often each run of four words stands in the text; a shorter text is one run."""
    words = re.findall(r"\w+", text)
    runs = range(max(1, len(words) - SHINGLE + 1)) if words else ()
    return Counter(tuple(words[i : i + SHINGLE]) for i in runs)


def summary(scores: Sequence[Score]) -> tuple[float, float, float]:
    """F1, precision and recall over pages."""
    precision, recall = (
        fmean([value for value in side if value is not None] or [0]) for side in zip(*scores, strict=True)
    )
    return (2 * precision * recall / (precision + recall) if precision and recall else 0.0), precision, recall


def score_headline(capture: Capture, known: str | None) -> bool | None:
    """Whether the headline is the known one, case and punctuation apart; None where none is known."""
    return plain_words(capture.title.value) == plain_words(known) if known else None


def plain_words(text: str) -> str:
    """The words of a headline or a line, case and punctuation apart."""
    return re.sub(r"\W+", " ", text.lower()).strip()
