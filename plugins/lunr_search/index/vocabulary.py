"""The vocabulary: all terms by their last letter, for patterns and for words with typos; nothing else needs it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from plugins.lunr_search.index.listing import text_digest
from plugins.lunr_search.index.words import list_words
from plugins.lunr_search.part import Part

OTHER = "other"
"""The shelf of terms whose last letter is none of ASCII's."""

WORDS = 3000
"""Terms in a part: a script loads on the main thread, and is to be over soon."""


@dataclass(frozen=True)
class Vocabulary:
    """The parts, and how many there are on each shelf, by its name."""

    parts: Sequence[Part]
    counts: Mapping[str, int]


def vocabulary(terms: Iterable[str]) -> Vocabulary:
    """Shelve terms, given in their order, by their last letter: the parts `words/<letter>-<n>`."""
    shelves: dict[str, list[str]] = {}
    for term in terms:
        last = term[-1]
        shelves.setdefault(last if last.isascii() else OTHER, []).append(term)
    parts = [part for shelf in sorted(shelves) for part in _parts(shelf, shelves[shelf])]
    return Vocabulary(parts, {shelf: -(-len(shelves[shelf]) // WORDS) for shelf in sorted(shelves)})


def _parts(shelf: str, terms: Sequence[str]) -> Iterator[Part]:
    for number, start in enumerate(range(0, len(terms), WORDS)):
        words = terms[start : start + WORDS]
        yield Part(f"words/{shelf}-{number}", text_digest(*words), partial(list_words, words))
