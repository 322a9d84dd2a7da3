"""List the variants of known copies, as told apart by spelling and substance.

    python scripts/list_variants.py STORIES.json.gz
    python scripts/list_variants.py STORIES.json.gz --sort substance --most 150

STORIES holds {"documents": [...], "stories": [[id, ...], ...]}; documents are lines of `group_captures.py`, stories are
ids of copies. The copies of each are collated with the base text that the rule picks. Printed are the distinct variants
of one sort, and how many there are of each: spelling in the order of the alphabet, substance from the most alike on
(Indel on characters). With --most that many of them: spelling evenly spread, substance the first.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, get_args

from rapidfuzz.distance import Indel

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from plugins.syndication.stories.apparatus import apparatus_of
from plugins.syndication.stories.collation import collate
from plugins.syndication.stories.story import story_of
from plugins.syndication.stories.variation import Sort
from plugins.syndication.witness import Witness
from scripts.group_captures import read_line


class Variant(NamedTuple):
    """A reading of a base text, and another's in its place."""

    sort: Sort
    lemma: str
    reading: str


def main() -> int:
    """Print the variants of a file."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("file", type=Path, metavar="FILE")
    cli.add_argument("--sort", choices=get_args(Sort), default="spelling")
    cli.add_argument("--most", type=int, metavar="N")
    asked = cli.parse_args()
    with gzip.open(asked.file, "rt", encoding="utf-8") as file:
        known = json.load(file)
    print("\n".join(report(list_variants(known), asked.sort, asked.most)))
    return 0


def list_variants(known: Mapping[str, Any]) -> Iterator[Variant]:
    """Each variant of each copy, as often as it stands there."""
    documents = {one["id"]: one for one in known["documents"]}
    for members in known["stories"]:
        witnesses = {
            id: read_line(json.dumps(documents[id]).encode()) for id in sorted(set(members)) if id in documents
        }
        if len(witnesses) > 1:
            yield from _variants(witnesses)


def _variants(witnesses: Mapping[str, Witness]) -> Iterator[Variant]:
    base = witnesses[story_of(witnesses.values()).base]
    collations = {id: collate(base.body, one.body) for id, one in witnesses.items() if id != base.id}
    for variation in apparatus_of(base.body, collations).variations:
        for reading in variation.readings:
            for _ in reading.witnesses:
                yield Variant(reading.sort, variation.lemma, reading.text)


def report(variants: Iterable[Variant], sort: Sort, most: int | None) -> Iterator[str]:
    """The distinct variants of one sort, a line each, and what there is of both."""
    counts = Counter(variants)
    of_sort = sorted(one for one in counts if one.sort == sort)
    if sort == "substance":
        shown: Sequence[Variant] = sorted(of_sort, key=_distance)[:most]
    else:
        count = min(most or len(of_sort), len(of_sort))
        shown = [of_sort[at * len(of_sort) // count] for at in range(count)]
    yield from (f"{counts[one]:4}  {one.lemma!r} : {one.reading!r}" for one in shown)
    for kind in get_args(Sort):
        distinct = [one for one in counts if one.sort == kind]
        yield f"{kind}: {len(distinct)} distinct, {sum(counts[one] for one in distinct)} in all"


def _distance(variant: Variant) -> float:
    return Indel.normalized_distance(variant.lemma, variant.reading)


if __name__ == "__main__":
    sys.exit(main())
