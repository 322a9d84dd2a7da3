"""Measures: how much of one text another holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.comparing.postings import Postings, post
from plugins.syndication.texts.text_print import Print

Flags = NDArray[np.uint8]
Pairs = NDArray[np.int64]

_HELD, _QUOTED = 1, 2
LEAD = 60
"""The first runs of a text that tell its lead: two or three paragraphs of a wire report."""
_START = 100
# texts that are kept at hand, since most are in several pairs: some 400 MB
_KEPT = 50_000
# with fewer runs than this outside its quotations, a text has nothing there to be measured by
_ENOUGH_NARRATION = 8


class Side(NamedTuple):
    """How many words one text of a pair has, and how much of how it begins the other holds, as shares of 0 to 1.

    `lead` is the share of its first 60 shingles outside quotations, `start` of its first 100. `rolling` says whether it
    is a rolling report.
    """

    words: int
    lead: float
    start: float
    rolling: bool = False


class Measure(NamedTuple):
    """What two texts share: how much of the shorter one the longer holds, with and without quotations (0 to 1).

    The shorter is the one of fewer different shingles; `narration` is taken of the one with fewer outside quotations.
    `shared` counts the shingles of the shorter text that the longer one holds, `narrated` those that neither quotes.
    `end` counts the words that both end with alike, none where they are too few for a shingle.
    """

    shorter: Side
    longer: Side
    full: float
    narration: float
    shared: int
    narrated: int
    end: int = 0

    @property
    def containment(self) -> float:
        """The smaller of the overlaps with and without quotations: shared quotations make no copy."""
        return min(self.full, self.narration)

    def shares_nothing(self, least: int) -> bool:
        """Say whether two different texts, each of so many words, have no shingle in common."""
        return self.shared == 0 and min(self.shorter.words, self.longer.words) >= max(least, 1)


_ALL = Side(0, 1.0, 1.0)
IDENTICAL = Measure(_ALL, _ALL, 1.0, 1.0, 0, 0)
"""The measure of two texts of the same words; what they share is all they have."""


def measure(a: Print, b: Print) -> Measure:
    """Measure two prints; their order does not matter."""
    return next(measures([a, b], post([a.shingles, b.shingles]), np.array([[0, 1]])))


def measures(prints: Sequence[Print], postings: Postings, pairs: Pairs) -> Iterator[Measure]:
    """Measure many pairs of prints, in their order; `postings` are those of the prints' shingles."""
    return Measurer(prints, postings).of(pairs)


class Measurer:
    """Measures pairs of prints, whose postings these are; what it has looked at stays at hand."""

    def __init__(self, prints: Sequence[Print], postings: Postings) -> None:
        self._prints, self._postings = prints, postings
        # a column for each shingle, for the two texts that are measured
        self._flags = np.zeros((2, len(postings.begins)), dtype=np.uint8)
        self._texts: dict[int, _Text] = {}

    def of(self, pairs: Pairs) -> Iterator[Measure]:
        """Measure many pairs, in their order: quickly where pairs of one first text stand together."""
        flags = self._flags
        one: _Text | None = None
        for i, j in pairs.tolist():
            if one is None or one.number != i:
                if one:
                    one.clear(flags[0])
                one = self._text(i)
                one.mark(flags[0])
            other = self._text(j)
            if not flags[0][other.held].any():
                yield _measured(one, one.alone, other, other.alone)
                continue
            other.mark(flags[1])
            found = _measured(one, one.look_up(flags[1]), other, other.look_up(flags[0]))
            other.clear(flags[1])
            yield found._replace(end=_common_end(self._prints[i], self._prints[j])) if found.shared else found
        if one:
            one.clear(flags[0])

    def _text(self, number: int) -> "_Text":
        if number not in self._texts:
            if len(self._texts) > _KEPT:
                self._texts.clear()
            self._texts[number] = _Text.of(number, self._prints[number], self._postings)
        return self._texts[number]


def _common_end(one: Print, other: Print) -> int:
    """Count the words that two texts end with alike."""
    most = min(len(one.shingles), len(other.shingles))
    differing = np.flatnonzero(one.shingles[::-1][:most] != other.shingles[::-1][:most])
    alike = int(differing[0]) if len(differing) else most
    # all runs are of as many words, but for the one of a text that is shorter
    return alike + min(one.words - len(one.shingles), other.words - len(other.shingles)) if alike else 0


@dataclass(frozen=True, slots=True, eq=False)
class _Text:
    """One text of a pair: how many words it has, how many different shingles, and of these outside quotations.

    `held` are the numbers of the shingles that it shares with any other text, by place; `fresh` says of each whether it
    stands there for the first time, `told` whether it is not quoted besides, `quoted` are the numbers of the quoted
    ones. It opens with `opens` shingles outside quotations, 100 at the most: `opening` says where those among `held`
    stand in it, and `leading` how many of them are of the first 60.
    """

    number: int
    digest: bytes
    rolling: bool
    words: int
    size: int
    narration: int
    held: NDArray[np.intp]
    quoted: NDArray[np.intp]
    fresh: NDArray[np.bool_]
    told: NDArray[np.bool_]
    opens: int
    opening: NDArray[np.int64]
    leading: int

    @classmethod
    def of(cls, number: int, print_: Print, postings: Postings) -> "_Text":
        part = slice(postings.starts[number], postings.starts[number + 1])
        shared, fresh = postings.shared[part], postings.fresh[part]
        told = ~print_.quoted[: len(shared)]
        numbers = postings.numbers[postings.firsts[number] : postings.firsts[number + 1]].astype(np.intp)
        opening = np.flatnonzero(told)[:_START]
        among = shared[opening]
        return cls(
            number=number,
            digest=print_.digest,
            rolling=print_.rolling,
            words=print_.words,
            size=int(np.count_nonzero(fresh)),
            narration=int(np.count_nonzero(fresh & told)),
            held=numbers,
            quoted=numbers[~told[shared]],
            fresh=fresh[shared],
            told=(fresh & told)[shared],
            opens=len(opening),
            opening=np.cumsum(shared)[opening[among]] - 1,
            leading=int(np.count_nonzero(among[:LEAD])),
        )

    def mark(self, flags: Flags) -> None:
        """Mark its shingles in flags that are 0."""
        flags[self.held] = _HELD
        flags[self.quoted] = _QUOTED

    def clear(self, flags: Flags) -> None:
        """Set its flags to 0 again."""
        flags[self.held] = 0

    @property
    def alone(self) -> "_Held":
        """What another holds that shares nothing with it."""
        return _Held(shared=0, narrated=0, narration=self.narration, lead=0, start=0)

    def look_up(self, flags: Flags) -> "_Held":
        """Look up what another holds that has marked its shingles."""
        found = flags[self.held]
        told = found[self.told]
        opening = found[self.opening]
        return _Held(
            shared=int(np.count_nonzero(found[self.fresh])),
            narrated=int(np.count_nonzero(told == _HELD)),
            narration=self.narration - int(np.count_nonzero(told == _QUOTED)),
            lead=int(np.count_nonzero(opening[: self.leading])),
            start=int(np.count_nonzero(opening)),
        )


class _Held(NamedTuple):
    """How many different shingles of a text another holds, and how many neither quotes, of `narration` that it has.

    `lead` and `start` count those among the first 60 and 100 outside quotations.
    """

    shared: int
    narrated: int
    narration: int
    lead: int
    start: int


def _measured(one: _Text, held: _Held, other: _Text, held_too: _Held) -> Measure:
    if (other.size, other.digest) < (one.size, one.digest):
        one, held, other, held_too = other, held_too, one, held
    full = held.shared / max(one.size, 1)
    telling = held if held.narration <= held_too.narration else held_too
    narration = full if telling.narration < _ENOUGH_NARRATION else telling.narrated / telling.narration
    return Measure(
        _side(one, held), _side(other, held_too), full, narration, shared=held.shared, narrated=telling.narrated
    )


def _side(text: _Text, held: _Held) -> Side:
    opens = max(text.opens, 1)
    lead, start = held.lead / min(opens, LEAD), held.start / opens
    return Side(text.words, lead, start, text.rolling)
