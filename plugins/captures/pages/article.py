"""Articles: which lines of a page are the article's running text, and which is its headline."""

from dataclasses import dataclass
from itertools import takewhile
from math import exp
from pathlib import Path

import numpy as np

from plugins.captures.lines.appeal import is_appeal
from plugins.captures.lines.author_note import is_author_note
from plugins.captures.lines.furniture import BREADCRUMB_CUE
from plugins.captures.lines.line import Line
from plugins.captures.lines.outlet import MASTHEAD
from plugins.captures.lines.picture import is_alternative_text
from plugins.captures.pages.article_net import WEIGHTS, Array, judge
from plugins.captures.pages.features import features_of
from plugins.captures.pages.headline import likeness, worded_headline
from plugins.captures.pages.page import Page
from plugins.captures.pages.reader_comments import comments_start

LONGEST_HEADLINE = 32
LONGEST_TAIL = 6
BRIDGED = 0.25
"""How likely text a line between two lines of text must be."""
RUN_ON = 0.15
"""How likely text a sentence right behind the end must be: a lost paragraph is worse than one too many."""
SHORTEST_ARTICLE = 10
"""So many words of an article are expected above its readers' comments at least."""
SURE = 0.6
"""How likely the headline a sentence of the text must be to be taken for it."""
LIKENESS, ALIKE, LEAST = 2.0, 0.6, 0.002
"""Of lines about as likely, one that shares its words with the text is the headline; `ALIKE` of them are enough."""
SHOWN = 0.01
"""How likely a headline must be against there being none: that one is missing is rare."""


@dataclass(frozen=True, slots=True)
class Article:
    """Where a page's article stands: the numbers of the lines of its running text, and of its headline."""

    text: frozenset[int]
    headline: int | None

    @property
    def extent(self) -> range:
        """From the first of its lines of text to the last."""
        return range(min(self.text, default=0), max(self.text, default=-1) + 1)


def find_article(page: Page, weights: Path = WEIGHTS) -> Article:
    """The article of a page as the net judges it, empty where no line of the page reads like one."""
    if not page.article:
        return Article(frozenset(), None)
    judgement = judge(features_of(page), weights)
    lengths = np.array([max(1, line.words) for line in page.lines], dtype=np.float32)
    chances = _before_comments(page, judgement.text, lengths)
    chosen = map(int, np.flatnonzero(most_likely(chances, lengths)))
    text = frozenset(i for i in chosen if not _is_set_aside(page, i)) or frozenset(page.article)
    text = _run_on(page, _bridged(page, text, chances), chances)
    text = _without_tail(page, text)
    headline = _headline(page, judgement.headline, text)
    if headline is None:
        headline = worded_headline(page, range(min(text), max(text) + 1))
    return Article(text - {headline}, headline)


def _is_set_aside(page: Page, i: int) -> bool:
    return page.cues[i] is not None or is_alternative_text(page.lines[i])


def _before_comments(page: Page, chances: Array, lengths: Array) -> Array:
    """The chances, none for what readers wrote below an article of some length."""
    start = comments_start(page)
    if start is None or (chances * lengths)[:start].sum() < SHORTEST_ARTICLE:
        return chances
    return np.where(np.arange(len(chances)) < start, chances, np.float32(0))


def _bridged(page: Page, text: frozenset[int], chances: Array) -> frozenset[int]:
    """The text with the single lines in its midst that may well be subheads."""
    return text | {
        i
        for i in range(1, len(page.lines) - 1)
        if i - 1 in text
        and i + 1 in text
        and chances[i] >= BRIDGED
        and not _is_set_aside(page, i)
        and not page.notes[i]
    }


def _run_on(page: Page, text: frozenset[int], chances: Array) -> frozenset[int]:
    """The text with the sentences right behind its end, unless the net is sure that they are none of it."""
    behind = range(max(text) + 1, len(page.lines))
    return text.union(takewhile(lambda i: chances[i] >= RUN_ON and _is_sentence(page, i), behind))


def _is_sentence(page: Page, i: int) -> bool:
    line = page.lines[i]
    return line.is_prose and line.ends_sentence and not _is_set_aside(page, i) and not page.notes[i]


def _without_tail(page: Page, text: frozenset[int]) -> frozenset[int]:
    """The text without what speaks to the reader or of the author at its end, or is no sentence; not all is tail."""
    end = sorted(text)[-LONGEST_TAIL:]
    while len(end) > 1 and _is_tail(page.lines[end[-1]]):
        text -= {end.pop()}
    return text


def _is_tail(line: Line) -> bool:
    return is_appeal(line) or is_author_note(line) or not (line.ends_sentence or line.is_prose or line.is_list_item)


def _headline(page: Page, chances: Array, text: frozenset[int]) -> int | None:
    """The line of the headline: a page says it several times, and what it says counts before where.

    It stands above the end of the `text`, is no sentence of it, neither metadata, breadcrumb, masthead nor address.
    """
    heads = [
        i
        for i, line in enumerate(page.lines[: max(text)])
        if line.words <= LONGEST_HEADLINE
        and not page.notes[i]
        and page.cues[i] is not BREADCRUMB_CUE
        and not (i in text and (line.is_prose or line.text.endswith(".")) and chances[i] < SURE)
        and not MASTHEAD.match(line.text)
        and "://" not in line.text
    ]
    said: dict[str, float] = {}
    for i in heads:
        said[page.lines[i].plain] = said.get(page.lines[i].plain, 0.0) + float(chances[i])
    spoken = {word for i in text for word in page.lines[i].content}
    likely = {page.lines[i].plain: min(ALIKE, likeness(page.lines[i], spoken)) for i in heads}
    words = max(said, key=lambda plain: (said[plain] + LEAST) * exp(LIKENESS * likely[plain]), default="")
    if said.get(words, 0.0) <= SHOWN * (1.0 - float(chances.sum())):
        return None
    return max((i for i in heads if page.lines[i].plain == words), key=lambda i: float(chances[i]))


def most_likely(probabilities: Array, lengths: Array) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """The choice of lines whose expected F1, in words, against the article is largest.

    Of all choices of a size the most probable lines are the best, so that only as many choices as lines are tried
    (Lewis, SIGIR 1995; the expected F1 is taken as the ratio of expectations).
    """
    order = np.argsort(-probabilities, kind="stable")
    right = np.cumsum((probabilities * lengths)[order])
    expected = 2 * right / (np.cumsum(lengths[order]) + right[-1])
    chosen = np.zeros(len(probabilities), dtype=np.bool_)
    chosen[order[: int(expected.argmax()) + 1]] = True
    return chosen
