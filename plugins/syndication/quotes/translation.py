"""Translations: utterances that may be one, in words that two translators or editors chose."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plugins.syndication.quotes.content import STEMS, WORD, Content, weighty
from plugins.syndication.quotes.gathering import Near
from plugins.syndication.quotes.utterance import Utterance, same_speaker

_OF_BOTH = 0.35
_SHOWN = 6
_PLAIN = re.compile(r"(?<!\w)[^\W\d_A-ZÀ-Þ][^\W\d_]+|(?:^|[.!?…]\s)[^\W\d_]{2,}")


class Translation(NamedTuple):
    """Two utterances, by their places in a list, that may be one.

    `words` of the one speak for it, the weightiest first; `likeness` is from 0 to 1.
    """

    one: int
    other: int
    likeness: float
    words: tuple[str, ...]


def possible_translations(utterances: Sequence[Utterance], near: Near, content: Content) -> list[Translation]:
    """Find pairs of utterances of one named speaker, in captures near each other, alike in what they say.

    At least three stems that are no names have to be the same, and nearly half of the shorter one's weight. What one
    capture quotes in two places is two utterances.
    """
    texts = [_text(utterance) for utterance in utterances]
    pairs = sorted(set(_candidates(utterances, near)))
    stems = {at: content.of(texts[at]) for pair in pairs for at in pair}
    found = []
    for a, b in pairs:
        both = weighty(stems[a], stems[b])
        if not both or not _says_alike(texts[a], texts[b], both, content):
            continue
        likeness = 2 * sum(both.values()) / (sum(stems[a].values()) + sum(stems[b].values()))
        if likeness >= _OF_BOTH:
            found.append(Translation(a, b, round(likeness, 4), _printed(texts[a], both, content)))
    return found


def _named(utterance: Utterance) -> bool:
    return utterance.speaker.known == "named"


def _candidates(utterances: Sequence[Utterance], near: Near) -> Iterator[tuple[int, int]]:
    by_speaker: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, utterance in enumerate(utterances):
        if _named(utterance):
            for capture in {one.capture for one in utterance.quotations if one.kind == "direct"}:
                by_speaker[capture, utterance.key].append(at)
    for (capture, key), own in by_speaker.items():
        for other in near.get(capture, ()):
            for b in by_speaker.get((other, key), ()):
                for a in own:
                    if a < b and _apart(utterances[a], utterances[b]):
                        yield a, b


def _apart(one: Utterance, other: Utterance) -> bool:
    """Whether two are of one speaker and no capture quotes both."""
    return same_speaker(one.speaker, other.speaker) and set(one.carriers).isdisjoint(other.carriers)


def _says_alike(one: str, other: str, stems: dict[str, float], content: Content) -> bool:
    """Whether enough of what is the same is no name: names stay the same in whatever is said of them."""
    plain = [content.of(" ".join(_PLAIN.findall(text))) for text in (one, other)]
    return sum(stem in plain[0] or stem in plain[1] for stem in stems) >= STEMS


def _text(utterance: Utterance) -> str:
    return max((one.words for one in utterance.quotations), key=lambda words: (len(words), words))


def _printed(text: str, stems: dict[str, float], content: Content) -> tuple[str, ...]:
    """The words of a text that have these stems, the weightiest first."""
    by_stem: dict[str, str] = {}
    for word in WORD.findall(text):
        for stem in content.of(word):
            by_stem.setdefault(stem, word)
    return tuple(by_stem[stem] for stem in list(stems)[:_SHOWN] if stem in by_stem)
