"""Measures: how much of one text another holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.candidates import Pairs
from plugins.syndication.postings import Postings, post
from plugins.syndication.text_print import Print

Flags = NDArray[np.uint8]

_HELD, _QUOTED = 1, 2
# two or three paragraphs of a wire report, which tell its lead
_LEAD = 60
# with fewer runs than this outside its quotations, a text has nothing there to be measured by
_ENOUGH_NARRATION = 8


@dataclass(frozen=True, slots=True)
class Side:
    """How much of one text the other of a pair holds, as shares of 0 to 1, and how many words it has.

    `held` is the share of its shingles, `narrated` of those that neither text quotes; `lead` is the share of its
    first 60 words outside quotations, `start` of its first 100.
    """

    words: int
    held: float
    narrated: float
    lead: float
    start: float


@dataclass(frozen=True, slots=True)
class Measure:
    """What two texts share: how much of each the other holds, in how many shingles, with and without quotations.

    `shared` counts the shingles of the shorter text that the longer one holds, `narrated` those that neither quotes.
    """

    shorter: Side
    longer: Side
    full: float
    narration: float
    shared: int
    narrated: int

    @property
    def containment(self) -> float:
        """The smaller of the overlaps with and without quotations: shared quotations make no copy."""
        return min(self.full, self.narration)


_ALL = Side(0, 1.0, 1.0, 1.0, 1.0)
IDENTICAL = Measure(_ALL, _ALL, 1.0, 1.0, 0, 0)
"""The measure of two texts of the same words; what they share is all they have."""


def measure(a: Print, b: Print) -> Measure:
    """Measure two prints; their order does not matter."""
    return next(measures([a, b], post([a.shingles, b.shingles]), np.array([[0, 1]])))


def measures(prints: Sequence[Print], postings: Postings, pairs: Pairs) -> Iterator[Measure]:
    """Measure many pairs of prints, in their order; `postings` are those of the prints' shingles."""
    flags = np.zeros(len(postings.begins), dtype=np.uint8)
    for pair in pairs.tolist():
        texts = [_Text.of(at, prints[at], postings) for at in pair]
        shorter, longer = sorted(texts, key=lambda text: (text.size, text.print.digest))
        yield _measured(shorter, longer, flags)


@dataclass(frozen=True, slots=True, eq=False)
class _Text:
    """One text of a pair: how many different shingles it has and tells outside quotations, and which are shared.

    `numbers` and `places` are those that it shares with any other text; `quotes` and `fresh` say of each of them
    whether it is quoted, and whether it stands there for the first time.
    """

    print: Print
    size: int
    narration: int
    numbers: NDArray[np.int32]
    places: NDArray[np.int32]
    quotes: NDArray[np.bool_]
    fresh: NDArray[np.bool_]

    @classmethod
    def of(cls, at: int, print_: Print, postings: Postings) -> "_Text":
        numbers, places = postings.of(at)
        fresh = postings.fresh[postings.starts[at] : postings.starts[at + 1]]
        return cls(
            print=print_,
            size=int(np.count_nonzero(fresh)),
            narration=int(np.count_nonzero(fresh & ~print_.quoted[: len(fresh)])),
            numbers=numbers,
            places=places,
            quotes=print_.quoted[places],
            fresh=fresh[places],
        )

    def held_by(self, other: "_Text", flags: Flags) -> "_Held":
        """Look up what the other holds; `flags`, one for each shingle, are 0, and are left so."""
        flags[other.numbers] = _HELD
        flags[other.numbers[other.quotes]] = _QUOTED
        found = flags[self.numbers]
        flags[other.numbers] = 0
        told = self.fresh & ~self.quotes
        return _Held(
            hits=self.places[found > 0],
            shared=int(np.count_nonzero(self.fresh & (found > 0))),
            narrated=int(np.count_nonzero(told & (found == _HELD))),
            narration=self.narration - int(np.count_nonzero(told & (found == _QUOTED))),
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Held:
    """The places of a text's shingles that another holds; how many different ones, and how many neither quotes.

    `narration` is how many shingles the text has that neither quotes, shared or not.
    """

    hits: NDArray[np.int32]
    shared: int
    narrated: int
    narration: int


def _measured(shorter: _Text, longer: _Text, flags: Flags) -> Measure:
    one, other = shorter.held_by(longer, flags), longer.held_by(shorter, flags)
    full = one.shared / max(shorter.size, 1)
    telling = min(one, other, key=lambda held: held.narration)
    narration = full if telling.narration < _ENOUGH_NARRATION else telling.narrated / telling.narration
    return Measure(
        _side(shorter, one), _side(longer, other), full, narration, shared=one.shared, narrated=telling.narrated
    )


def _side(text: _Text, held: _Held) -> Side:
    size = max(text.print.words - len(text.print.shingles) + 1, 1)
    hit = np.zeros(text.print.words + size, dtype=np.bool_)
    hit[held.hits + size - 1] = True
    covered = hit[text.print.opening[:, None] + np.arange(size)].any(axis=1)
    return Side(
        words=text.print.words,
        held=held.shared / max(text.size, 1),
        narrated=held.narrated / max(held.narration, 1),
        lead=float(covered[:_LEAD].mean()) if len(covered) else 0.0,
        start=float(covered.mean()) if len(covered) else 0.0,
    )
