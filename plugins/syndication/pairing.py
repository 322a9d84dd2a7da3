"""Pairing: every two captures that share text, measured and named."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from plugins.syndication import settings
from plugins.syndication.candidates import candidates
from plugins.syndication.relation import Kind, Measure, Print, measure, relate
from plugins.syndication.shingles import Hasher
from plugins.syndication.witness import Witness

Pair = tuple[str, str]

_IDENTICAL = Measure(1.0, 1.0, (1.0, 1.0), 0)  # what is identical shares all it has


@dataclass(frozen=True)
class Pairing:
    """The prints of the captures, the kinds of the pairs (a < b) that share text, and how much of it they share."""

    prints: Mapping[str, Print]
    kinds: Mapping[Pair, Kind]
    containments: Mapping[Pair, float]

    @property
    def copies(self) -> dict[Pair, float]:
        """The pairs of copies, with their containment."""
        return {pair: self.containments[pair] for pair, kind in self.kinds.items() if kind == "copy"}


def pair_up(
    witnesses: Iterable[Witness],
    *,
    copy: float = settings.SYNDICATION_COPY,
    lead_copy: float = settings.SYNDICATION_LEAD_COPY,
    shared_words: int = settings.SYNDICATION_SHARED_WORDS,
    min_words: int = settings.SYNDICATION_MIN_WORDS,
    size: int = settings.SYNDICATION_SHINGLE_WORDS,
) -> Pairing:
    """Find and name all pairs that share text; identical texts are measured once, texts under `min_words` never.

    The parameters are the settings of their names.
    """
    hasher = Hasher(size)
    ordered = sorted(witnesses, key=lambda witness: witness.id)
    texts = _same_texts([witness for witness in ordered if len(witness.words) >= min_words])
    firsts = [Print(same[0], hasher) for same in texts]
    measured: dict[Pair, Measure] = {(a.id, b.id): _IDENTICAL for same in texts for a, b in combinations(same, 2)}
    for i, j in candidates([first.full for first in firsts], lead_copy):
        found = measure(firsts[i], firsts[j])
        # a short text is judged by its share, a long one by what it shares
        if found.shared + size > shared_words or found.containment >= lead_copy:
            measured.update({_pair(a, b): found for a, b in product(texts[i], texts[j])})
    prints = {first.witness.id: first for first in firsts}
    prints |= {one.id: Print(one, hasher) for one in ordered if one.id not in prints}
    kinds: dict[Pair, Kind] = {
        (a, b): relate(found, prints[a].witness, prints[b].witness, copy=copy, lead_copy=lead_copy)
        for (a, b), found in measured.items()
    }
    return Pairing(prints, kinds, {pair: found.containment for pair, found in measured.items()})


def _same_texts(witnesses: Sequence[Witness]) -> list[list[Witness]]:
    same: dict[str, list[Witness]] = defaultdict(list)
    for witness in witnesses:
        same[" ".join(witness.words)].append(witness)
    return list(same.values())


def _pair(a: Witness, b: Witness) -> Pair:
    return (a.id, b.id) if a.id < b.id else (b.id, a.id)
