"""Translations: utterances that may be one, in words that two translators or editors chose."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from plugins.syndication.quotes.content import STEMS, WORD, Content, weighty
from plugins.syndication.quotes.nearness import Nearness
from plugins.syndication.quotes.quoted import Quoted
from plugins.syndication.quotes.utterance import Utterance, same_speaker

_OF_BOTH = 0.35
_SHOWN = 6
_PLAIN = re.compile(r"(?<!\w)[^\W\d_A-ZÀ-Þ][^\W\d_]+|(?:^|[.!?…]\s)[^\W\d_]{2,}")


class Translation(NamedTuple):
    """Two utterances, by the first rows of their groups, that may be one.

    `words` of the one speak for it, the weightiest first; `likeness` is from 0 to 1.
    """

    one: int
    other: int
    likeness: float
    words: tuple[str, ...]


def possible_translations(groups: Iterable[int], quoted: Quoted, near: Nearness, content: Content) -> list[Translation]:
    """Find which of these groups, and which others, may be one utterance in other words.

    They are of one named speaker, in captures near each other, and alike in what they say: at least three stems that
    are no names have to be the same, and nearly half of the shorter one's weight. What one capture quotes in two places
    is two utterances.
    """
    pairs = sorted(set(_candidates(groups, quoted, near)))
    utterances = quoted.utterances({group for pair in pairs for group in pair})
    texts = {group: text_of(utterance) for group, utterance in utterances.items()}
    found = []
    for a, b in pairs:
        one, other = content.of(texts[a]), content.of(texts[b])
        both = weighty(one, other)
        if not both or not _apart(utterances[a], utterances[b]) or not _says_alike(texts[a], texts[b], both, content):
            continue
        likeness = 2 * sum(both.values()) / (sum(one.values()) + sum(other.values()))
        if likeness >= _OF_BOTH:
            found.append(Translation(a, b, round(likeness, 4), _printed(texts[a], both, content)))
    return found


def _candidates(groups: Iterable[int], quoted: Quoted, near: Nearness) -> Iterator[tuple[int, int]]:
    """Pairs of groups with one voice that captures near each other quote directly."""
    rows = quoted.rows
    some = np.array(sorted(groups), np.int64)
    some = some[rows.voices[some] != 0]
    directs = quoted.directs(np.unique(rows.voices[some]), voices=True)
    chosen = set(some.tolist())
    for (rank, key), places in directs.items():
        own = {group for group, _ in places} & chosen
        for other in near.of(rank) if own else ():
            for b, _ in directs.get((other, key), ()):
                yield from ((min(a, b), max(a, b)) for a in own if a != b)


def _apart(one: Utterance, other: Utterance) -> bool:
    """Whether two are of one speaker and no capture quotes both."""
    return same_speaker(one.speaker, other.speaker) and set(one.carriers).isdisjoint(other.carriers)


def _says_alike(one: str, other: str, stems: dict[str, float], content: Content) -> bool:
    """Whether enough of what is the same is no name: names stay the same in whatever is said of them."""
    plain = [content.of(" ".join(_PLAIN.findall(text))) for text in (one, other)]
    return sum(stem in plain[0] or stem in plain[1] for stem in stems) >= STEMS


def text_of(utterance: Utterance) -> str:
    """The longest wording of an utterance."""
    return max((one.words for one in utterance.quotations), key=lambda words: (len(words), words))


def _printed(text: str, stems: dict[str, float], content: Content) -> tuple[str, ...]:
    """The words of a text that have these stems, the weightiest first."""
    by_stem: dict[str, str] = {}
    for word in WORD.findall(text):
        for stem in content.of(word):
            by_stem.setdefault(stem, word)
    return tuple(by_stem[stem] for stem in list(stems)[:_SHOWN] if stem in by_stem)
