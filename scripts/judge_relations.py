"""Judge the rules that name relations by pairs that people have read.

    python scripts/judge_relations.py PAIRS.json.gz [--splits 8]

PAIRS holds {"documents": [{"id", "text", "outlet"?, "date"?, "title"?}], "pairs": [{"a", "b", "relation"}]}. How many
of the pairs are named right is printed for the rules as they are; and, to tell how much of that is owed to thresholds
chosen on these very pairs, for thresholds that are chosen anew on one half of the documents and judged by the other.
"""

import argparse
import gzip
import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from plugins.syndication.comparing.comparison import compare
from plugins.syndication.comparing.measure import Measure
from plugins.syndication.relations.pairing import Pairing
from plugins.syndication.relations.relation import judge
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Witness
from scripts.group_captures import read_line

CHOICES: dict[str, Sequence[float]] = {
    "copy": (0.5, 0.55, 0.6, 0.65, 0.7, 0.75),
    "lead_copy": (0.35, 0.4, 0.45, 0.5, 0.55),
    "inside_copy": (0.65, 0.7, 0.75, 0.8, 0.85),
    "same_lead": (0.2, 0.3, 0.4, 0.5),
    "version_lead": (0.3, 0.4, 0.5, 0.6),
    "longer": (2, 2.5, 3, 4),
    "much_longer": (4, 5, 6, 8),
    "update": (0.15, 0.2, 0.25, 0.3),
    "excerpt": (0.12, 0.15, 0.18, 0.2, 0.25),
    "excerpt_words": (30, 45, 60, 80),
    "own_copy": (0.75, 0.8, 0.85, 0.9),
    "own_lead_copy": (0.6, 0.65, 0.7, 0.75),
    "own_update": (0.2, 0.25, 0.3, 0.35),
    "own_update_later": (0.45, 0.5, 0.55, 0.6),
    "update_days": (1, 2, 3, 4),
}
ROUNDS = 3


class Known(NamedTuple):
    """Two captures, what their texts share, and what readers said they are to each other."""

    a: Witness
    b: Witness
    found: Measure
    relation: str


def main() -> int:
    """Print the shares of pairs that are named right."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("pairs", type=Path, metavar="PAIRS")
    cli.add_argument("--splits", type=int, default=8, help="into how many different halves the documents are parted")
    args = cli.parse_args()
    known = list(read_pairs(args.pairs))
    judged = [judged_by_halves(known, seed) for seed in range(args.splits)]
    there, elsewhere = (mean(shares) for shares in zip(*judged, strict=True))
    print(f"{len(known)} pairs; thresholds as they are: {right(known, Thresholds()):.3f} named right")
    print(f"chosen on one half: {there:.3f} there, {elsewhere:.3f} on the other")
    return 0


def read_pairs(path: Path) -> Iterator[Known]:
    """The pairs of a file, with what their texts share."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        read = json.load(file)
    witnesses = {one["id"]: read_line(json.dumps(one).encode()) for one in read["documents"]}
    thresholds = Thresholds()
    comparison = compare(witnesses.values(), thresholds.shingle_words, thresholds.min_words)
    pairing = Pairing(comparison, thresholds)
    for pair in read["pairs"]:
        a, b = sorted((pair["a"], pair["b"]))
        yield Known(witnesses[a], witnesses[b], pairing.measure(a, b), pair["relation"])


def judged_by_halves(known: Sequence[Known], seed: int) -> tuple[float, float]:
    """The shares named right with thresholds chosen on a half: on that half and on the other, both ways, on average."""
    chance = random.Random(seed)
    sides = {id: chance.random() < 0.5 for id in sorted({one.a.id for one in known})}
    halves = [[one for one in known if sides[one.a.id] is side] for side in (True, False)]
    chosen = [choose(half, chance) for half in halves]
    own = mean(right(half, one) for half, one in zip(halves, chosen, strict=True))
    other = mean(right(half, one) for half, one in zip(halves, reversed(chosen), strict=True))
    return own, other


def choose(known: Sequence[Known], chance: random.Random) -> Thresholds:
    """Choose the thresholds that name the most pairs right, one after the other, from a start by chance."""
    start: dict[str, Any] = {name: chance.choice(values) for name, values in CHOICES.items()}
    thresholds = replace(Thresholds(), **start)
    for _ in range(ROUNDS):
        for name in chance.sample(sorted(CHOICES), len(CHOICES)):
            changes: list[dict[str, Any]] = [{name: value} for value in CHOICES[name]]
            tried = [replace(thresholds, **change) for change in changes]
            # of those that do as well, the one in the middle of its choices
            scores = [(right(known, one), -abs(at - len(tried) // 2)) for at, one in enumerate(tried)]
            thresholds = tried[scores.index(max(scores))]
    return thresholds


def right(known: Sequence[Known], thresholds: Thresholds) -> float:
    """The share of pairs that are named as readers named them; all of none."""
    return mean(judge(one.found, one.a, one.b, thresholds).kind == one.relation for one in known) if known else 1.0


if __name__ == "__main__":
    sys.exit(main())
