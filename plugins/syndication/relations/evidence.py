"""Evidence: the words that two captures share, and what sort of words they are."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from plugins.syndication.comparing.comparison import Comparison
from plugins.syndication.comparing.found_runs import RunFinder
from plugins.syndication.comparing.repeats import among
from plugins.syndication.comparing.runs import Run
from plugins.syndication.relations.relation import one_agency
from plugins.syndication.texts.text_print import Marks
from plugins.syndication.texts.tokens import Hashes
from plugins.syndication.witness import Traits


@dataclass(frozen=True, slots=True)
class Evidence:
    """The runs of words that a capture shares with another, longest first, and how many words they have.

    Of these, `quotation` are quoted by one of the two; of the others `furniture` is what many stories repeat, and
    `agency` is text of the agency that one of the two is credited to, unless the other names another.
    """

    runs: tuple[Run, ...]
    words: int
    quotation: int
    furniture: int
    agency: int


NOTHING = Evidence((), 0, 0, 0, 0)


@dataclass(frozen=True, eq=False)
class Exhibits:
    """The evidence on pairs of captures, looked at when it is asked for: few pairs are ever seen so closely.

    `witnesses` are by id, with the agencies inferred; `repeated` are the shingles that many stories repeat, in order.
    Where the comparison is of fewer, `compare` makes one of any two.
    """

    comparison: Comparison
    witnesses: Mapping[str, Traits]
    repeated: Hashes = field(default_factory=lambda: np.empty(0, np.uint64), repr=False)
    compare: Callable[[Iterable[Traits]], Comparison] | None = field(default=None, repr=False)
    _found: dict[tuple[bytes, bytes], Evidence] = field(default_factory=dict, repr=False)
    _furniture: dict[int, Marks] = field(default_factory=dict, repr=False)

    def of(self, a: str, b: str) -> Evidence:
        """The evidence on two captures, by the places of words in the first."""
        one, other = self.witnesses[a], self.witnesses[b]
        if self.compare and not {a, b} <= self.comparison.number.keys():
            return Exhibits(self.compare((one, other)), self.witnesses, self.repeated).of(a, b)
        key = one.digest, other.digest
        if key not in self._found:
            self._found[key] = self._look(one, other)
        found = self._found[key]
        credited = not found.agency or one_agency(one, other) or bool(one.agency) != bool(other.agency)
        return found if credited else Evidence(found.runs, found.words, found.quotation, found.furniture, agency=0)

    def _look(self, one: Traits, other: Traits) -> Evidence:
        """The evidence on two captures that are credited to one agency."""
        runs = self._runs.of(one, other)
        if not runs:
            return NOTHING
        furniture = self._repeated_places(self.comparison.number[one.id])
        spoken, spoken_too = (self.comparison.printed[witness.digest].spoken for witness in (one, other))
        words = quoted = repeated = 0
        for run in runs:
            here, there = slice(run.at, run.at + run.words), slice(run.other, run.other + run.words)
            told = ~(spoken[here] | spoken_too[there])
            words += run.words
            quoted += run.words - int(np.count_nonzero(told))
            repeated += int(np.count_nonzero(told & _words(furniture[here], self.comparison.size)))
        return Evidence(runs, words, quoted, repeated, agency=words - quoted - repeated)

    def _repeated_places(self, text: int) -> Marks:
        """Say of each place of a text whether a shingle stands there that many stories repeat."""
        if text not in self._furniture:
            one = self.comparison.prints[text]
            repeated = np.zeros(one.words, dtype=np.bool_)
            # not by what the comparison posts: one of captures that all hold the same words has no other text
            if one.words >= self.comparison.least:
                repeated[: len(one.shingles)] = among(one.shingles, self.repeated)
            self._furniture[text] = repeated
        return self._furniture[text]

    @cached_property
    def _runs(self) -> RunFinder:
        return RunFinder(self.comparison)


def _words(starts: Marks, size: int) -> Marks:
    """Say of each word of a run whether it is of a shingle that begins where marked and ends within the run."""
    whole = len(starts) - size + 1
    words = np.zeros(len(starts), dtype=np.bool_)
    if starts[:whole].any():
        for offset in range(size):
            words[offset : offset + whole] |= starts[:whole]
    return words
