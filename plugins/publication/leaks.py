"""Leaks: runs of withheld words that a finished site would show after all."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import permutations
from pathlib import Path
from urllib.parse import unquote

import numpy as np
from numpy.typing import NDArray

from plugins.captures.address import address_of
from plugins.captures.building import Each, one_by_one
from plugins.captures.capture import Capture
from plugins.captures.fact import value_of
from plugins.captures.problem import printable
from plugins.captures.withheld import RUN
from plugins.captures.wording import say_when
from plugins.publication.showing import LONGEST_TITLE
from plugins.syndication.texts.shingles import shingles
from plugins.syndication.texts.tokens import Hashes, tokens
from plugins.syndication.texts.words import CUT, word_count

FACTS = frozenset(("title", "date", "credit", "byline", "dateline", "blank"))
"""The labels of stretches that are no text of the article or the page: facts are shown of every capture."""

MARKUP = frozenset((".html", ".xml", ".svg"))
"""The suffixes of files in which tags are no words."""
BREAK = " breakofreading "
"""A word that no text has, between texts that do not follow on each other."""

_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdo|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr)\b[^>]*>"
)
"""Tags within a line of text; any other parts what stands before it from what stands behind, `bdi` by its meaning."""
_TAG = re.compile(r"<!--|-->|<(?!!--)[^>]*>")
"""A tag, or what opens and closes a comment, whose words any reader of the source sees."""
_LIST_END = "],["
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
    """Hashes of all runs of eight words that a site may not show, and of the runs of seven that it may, sorted."""

    hidden: Hashes
    shown: Hashes

    def in_text(self, text: str) -> Iterator[str]:
        """The runs in a text.

        Seven words that are shown and one more are no leak: a headline stands beside any word of a page.
        """
        found = tokens(text)
        if not len(self.hidden) or len(found) < RUN:
            return
        for at in np.flatnonzero(_are_in(shingles(found.hashes, RUN), self.hidden)).tolist():
            parts = shingles(found.hashes[at : at + RUN], RUN - 1)
            if not np.any(_are_in(parts, self.shown)):
                yield text[found.starts[at] : found.ends[at + RUN - 1]]


def withheld_runs(withheld: Iterable[Capture], shown: Iterable[Capture], names: Iterable[str] = ()) -> WithheldRuns:
    """The runs that stand in captures that are `withheld`, as read, and in nothing that is shown of any capture.

    The names of files and the addresses made of them are shown, whatever words they borrow: of the captures that are
    shown, and of further ones by their `names`.
    """
    hidden = [_runs(text, RUN) for capture in withheld for text in _texts(capture)]
    texts = [text for capture in shown for text in (capture.text, *_texts(capture), *_values(capture))]
    texts += [text for name in names for text in _called(name)]
    free, shorter = (_together(_runs(text, size) for text in texts) for size in (RUN, RUN - 1))
    return WithheldRuns(np.setdiff1d(_together(hidden), free), np.unique(shorter))


def find_leaks(files: Sequence[tuple[str, Path]], runs: WithheldRuns, each: Each = one_by_one) -> Iterator[Leak]:
    """The first withheld run of each file of a site that holds one, in the order of the files, by address.

    Words are in a row that stand in one line or block, one list of data. A file is read as a person and as a program
    would: without its tags, and the attributes of these by themselves; without what only a screen reader says; without
    what is marked as left out, or as added; character references, escapes and percent signs resolved.
    """
    return filter(None, each(partial(_find_leak, runs), files, "files looked through"))


def _find_leak(runs: WithheldRuns, file: tuple[str, Path]) -> Leak | None:
    address, path = file
    text = path.read_bytes().decode("utf-8", "replace")
    readings = _readings(text, path.suffix in MARKUP)
    found = next((words for reading in readings for words in runs.in_text(reading)), None)
    return Leak(address, " ".join(found.split())) if found else None


def _readings(text: str, markup: bool) -> Iterator[str]:
    """A file's text in every way that it may be read."""
    plain = _ESCAPE.sub(_unescaped, text) if "\\" in text else text
    if not markup:
        yield _resolved(plain.replace(_LIST_END, BREAK))
        return
    yield _resolved(BREAK.join(one or other for one, other in _ATTRIBUTE.findall(plain)))
    yield _resolved(_bare(plain))
    seen = _UNSEEN.sub("", plain)
    yield _resolved(_bare(seen))
    for mark in _MARKED:
        if mark.search(seen):
            yield _resolved(_bare(mark.sub("", seen)))


def _bare(text: str) -> str:
    return _TAG.sub(BREAK, _INLINE.sub("", text))


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
    if word_count(capture.title.value) > LONGEST_TITLE:
        yield capture.title.value
    if capture.summary:
        yield capture.summary.value
    for caption in capture.captions:
        yield caption.text
    for embed in capture.embeds:
        yield embed.text


def _values(capture: Capture) -> Iterator[str]:
    """The facts of a capture in words, and those that pages set side by side, as the pages of outlets do."""
    yield from _called(capture.id)
    for facts in (capture.authors, capture.places, capture.sections):
        yield ", ".join(fact.value for fact in facts)
    yield value_of(capture.url)
    named = value_of(capture.summary), value_of(capture.outlet), value_of(capture.agency)
    yield " ".join((capture.title.value, value_of(capture.summary), capture.body))
    yield from map(" ".join, permutations(filter(None, (capture.title.value, say_when(capture), *named)), 2))


def _called(id: str) -> tuple[str, str]:
    """The name of a capture's file, and its address."""
    return id, address_of(id)


def _runs(text: str, size: int) -> Hashes:
    words = tokens(text).hashes
    return shingles(words, size) if len(words) >= size else np.empty(0, np.uint64)


def _together(runs: Iterable[Hashes]) -> Hashes:
    return np.concatenate([np.empty(0, np.uint64), *runs])


def _are_in(runs: Hashes, known: Hashes) -> NDArray[np.bool_]:
    if not len(known):
        return np.zeros(len(runs), np.bool_)
    places = np.minimum(np.searchsorted(known, runs), len(known) - 1)
    return np.equal(known[places], runs)
