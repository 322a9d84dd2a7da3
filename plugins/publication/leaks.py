"""Leaks: runs of withheld words that a finished site would show after all."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path
from urllib.parse import unquote

import numpy as np

from plugins.captures.capture import Capture
from plugins.captures.fact import value_of
from plugins.captures.problem import printable
from plugins.captures.withheld import RUN
from plugins.captures.wording import say_when
from plugins.syndication.texts.shingles import shingles
from plugins.syndication.texts.tokens import Hashes, tokens
from plugins.syndication.texts.words import CUT

FACTS = frozenset(("title", "date", "credit", "byline", "dateline", "blank"))
"""The labels of stretches that are no text of the article or the page: facts are shown of every capture."""

MARKUP = frozenset((".html", ".xml", ".svg"))
"""The suffixes of files in which tags are no words."""
BREAK = " breakofreading "
"""A word that no text has, between texts that do not follow on each other."""

_TAG = re.compile(r"<[^>]*>")
_ATTRIBUTE = re.compile(r"""=\s*(?:"([^"]*)"|'([^']*)')""")
_UNSEEN = re.compile(r'<span class="unseen">.*?</span>', re.DOTALL)
_MARKED = (re.compile(r"<del\b.*?</del>", re.DOTALL), re.compile(r"<ins\b.*?</ins>", re.DOTALL))
_ESCAPE = re.compile(r'\\(?:u([0-9a-fA-F]{4})|[nrtbf"\\/])')


@dataclass(frozen=True, slots=True)
class Leak:
    """A run of withheld words in a file of a site: the file's path below it, and the words."""

    file: str
    words: str

    def __str__(self) -> str:
        remedy = "give its capture a right to be shown in full, shorten what you quote of it, or report it"
        return printable(f"{self.file}: it shows words that are withheld ({self.words!r}); {remedy}")


@dataclass(frozen=True, slots=True, eq=False)
class WithheldRuns:
    """Hashes of all runs of eight words that a site may not show, sorted."""

    hashes: Hashes

    def in_text(self, text: str) -> Iterator[str]:
        """The first run in a text, if any; a text without eight words holds none."""
        found = tokens(text)
        if not len(self.hashes) or len(found) < RUN:
            return
        runs = shingles(found.hashes, RUN)
        at = np.searchsorted(self.hashes, runs)
        hits = np.flatnonzero(self.hashes[np.minimum(at, len(self.hashes) - 1)] == runs)
        if len(hits):
            first = int(hits[0])
            yield text[found.starts[first] : found.ends[first + RUN - 1]]


def withheld_runs(withheld: Iterable[Capture], shown: Iterable[Capture], allowed: Iterable[str] = ()) -> WithheldRuns:
    """The runs that stand in captures that are withheld, as read, and in nothing that is shown.

    `shown` are what the site shows of all captures; `allowed` are further texts that are anybody's to show.
    """
    hidden = [_runs(text) for capture in withheld for text in _texts(capture)]
    if not hidden:
        return WithheldRuns(np.empty(0, np.uint64))
    seen = [_runs(text) for capture in shown for text in (capture.text, *_texts(capture), *_values(capture))]
    seen += [_runs(text) for text in allowed]
    return WithheldRuns(np.setdiff1d(np.concatenate(hidden), np.concatenate(seen or [np.empty(0, np.uint64)])))


def find_leaks(site: Path, runs: WithheldRuns) -> Iterator[Leak]:
    """The first withheld run of each file of a site that holds one, by path.

    A file is read as a person and as a program would: without its tags, and the attributes of these by themselves;
    without what only a screen reader says; without what is marked as left out, or as added; character references,
    escapes and percent signs resolved.
    """
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        text = path.read_bytes().decode("utf-8", "replace")
        readings = _readings(text, path.suffix in MARKUP)
        found = next((words for reading in readings for words in runs.in_text(reading)), None)
        if found:
            yield Leak(path.relative_to(site).as_posix(), " ".join(found.split()))


def _readings(text: str, markup: bool) -> Iterator[str]:
    """A file's text in every way that it may be read."""
    plain = _ESCAPE.sub(_unescaped, text) if "\\" in text else text
    if markup:
        yield _resolved(BREAK.join(one or other for one, other in _ATTRIBUTE.findall(plain)))
    else:
        yield _resolved(plain)
    if markup or "<" in plain:
        yield _resolved(_TAG.sub("", plain))
        seen = _UNSEEN.sub("", plain)
        yield _resolved(_TAG.sub("", seen))
        for mark in _MARKED:
            if mark.search(seen):
                yield _resolved(_TAG.sub("", mark.sub("", seen)))


def _resolved(text: str) -> str:
    text = html.unescape(text) if "&" in text else text
    text = unquote(text) if "%" in text else text
    # what follows on a cut text may be by chance the word that was cut
    return text.replace(CUT, BREAK)


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else " "


def _texts(capture: Capture) -> Iterator[str]:
    """The texts of a capture: its article as one, and every other stretch that is no fact by itself."""
    yield capture.body
    for span in capture.spans:
        if span.kind not in FACTS and span.kind not in ("body", "subhead"):
            yield capture.text[span.start : span.end]
    if capture.summary:
        yield capture.summary.value
    for caption in capture.captions:
        yield caption.text
    for embed in capture.embeds:
        yield embed.text


def _values(capture: Capture) -> Iterator[str]:
    """The facts of a capture in words, and those that pages set side by side, as the pages of outlets do."""
    yield from (fact.value for fact in (capture.url, *capture.authors, *capture.places, *capture.sections) if fact)
    beside = [capture.title.value, value_of(capture.outlet), value_of(capture.agency), say_when(capture)]
    yield from map(" ".join, permutations(filter(None, beside)))


def _runs(text: str) -> Hashes:
    words = tokens(text).hashes
    return shingles(words, RUN) if len(words) >= RUN else np.empty(0, np.uint64)
