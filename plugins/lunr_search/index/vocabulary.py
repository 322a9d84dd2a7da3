"""The vocabulary: all terms by their length, for patterns and for words with typos; nothing else needs it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from plugins.lunr_search.index.words import list_words, units
from plugins.lunr_search.part import Part

SHORTEST, LONGEST = 3, 12
"""Terms of fewer or more UTF-16 units stand with these."""

WORDS = 3000
"""Terms in a part: a script loads on the main thread, and is to be over soon."""


@dataclass(frozen=True)
class Vocabulary:
    """The parts, and how many there are for each length from `SHORTEST` to `LONGEST`."""

    parts: Sequence[Part]
    counts: Sequence[int]


def vocabulary(terms: Iterable[str]) -> Vocabulary:
    """Shelve terms, given in their order, by length."""
    shelves: dict[int, list[str]] = {length: [] for length in range(SHORTEST, LONGEST + 1)}
    for term in terms:
        shelves[min(max(units(term), SHORTEST), LONGEST)].append(term)
    parts = {length: list(_parts(length, words)) for length, words in shelves.items()}
    return Vocabulary([*chain.from_iterable(parts.values())], [*map(len, parts.values())])


def _parts(length: int, words: Sequence[str]) -> Iterator[Part]:
    for number, start in enumerate(range(0, len(words), WORDS)):
        yield Part(f"words/{length}-{number}", list_words(words[start : start + WORDS]))
