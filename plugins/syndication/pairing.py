"""Pairing: every two captures that share text, measured and named."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from plugins.syndication.candidates import candidates
from plugins.syndication.measure import IDENTICAL, Measure, measures
from plugins.syndication.relation import Relation, relate
from plugins.syndication.shingles import Hasher
from plugins.syndication.text_print import Print
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Witness

Pair = tuple[str, str]
Text = Sequence[Witness]
"""The captures that hold the same words, by id."""


@dataclass(frozen=True)
class Pairing:
    """The prints of the captures, one for all of the same words, and the relations of those that share text."""

    prints: Mapping[str, Print]
    relations: Mapping[Pair, Relation]

    @property
    def copies(self) -> dict[Pair, float]:
        """The pairs of copies, with their containment."""
        return {pair: relation.containment for pair, relation in self.relations.items() if relation.kind == "copy"}


def pair_up(witnesses: Iterable[Witness], thresholds: Thresholds) -> Pairing:
    """Find and name all pairs that share text; identical texts are measured once, texts under `min_words` never."""
    texts = _texts(witnesses)
    hasher = Hasher(thresholds.shingle_words)
    prints = [Print(text[0], hasher) for text in texts]
    relations = {
        (a.id, b.id): Relation(a.id, b.id, relate(found, a, b, thresholds), found.containment)
        for a, b, found in _measured(texts, prints, thresholds)
    }
    by_id = {witness.id: print_ for text, print_ in zip(texts, prints, strict=True) for witness in text}
    return Pairing(by_id, relations)


def _texts(witnesses: Iterable[Witness]) -> list[Text]:
    same: dict[str, list[Witness]] = defaultdict(list)
    for witness in sorted(witnesses, key=lambda witness: witness.id):
        same[" ".join(witness.words)].append(witness)
    return list(same.values())


def _measured(
    texts: Sequence[Text], prints: Sequence[Print], thresholds: Thresholds
) -> Iterator[tuple[Witness, Witness, Measure]]:
    """Give each pair (a < b) of captures that share enough text to be listed, with its measure."""
    told = [at for at, text in enumerate(texts) if len(text[0].words) >= thresholds.min_words]
    for at in told:
        yield from ((a, b, IDENTICAL) for a, b in combinations(texts[at], 2))
    some = [prints[at] for at in told]
    pairs = candidates([one.full for one in some], thresholds.least_copy)
    for (i, j), found in zip(pairs.tolist(), measures(some, pairs), strict=True):
        if _is_listed(found, thresholds):
            for a, b in product(texts[told[i]], texts[told[j]]):
                yield (a, b, found) if a.id < b.id else (b, a, found)


def _is_listed(found: Measure, thresholds: Thresholds) -> bool:
    """Say whether a pair shares enough: a short text is judged by its share, a long one by what it shares."""
    words = found.shared + thresholds.shingle_words
    return words > thresholds.shared_words or found.containment >= thresholds.least_copy
