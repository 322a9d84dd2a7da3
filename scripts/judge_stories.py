"""Judge stories and related coverage by articles that people have put together.

    python scripts/judge_stories.py STORIES.json.gz
    python scripts/judge_stories.py EVENTS.json.gz

STORIES holds {"documents": [...], "stories": [[id, ...], ...], "unscored_pairs": [[id, id], ...],
"clean_documents": [id, ...]}: printed are precision, recall and F1 of the pairs that share a story, and the adjusted
Rand index (Hubert and Arabie 1985) of the clean documents. EVENTS holds [{"event", "articles": [...]}, ...],
independent reports of one event each: printed are the stories that join any, and how often the first related article
is of the event. Documents and articles are lines of `group_captures.py`; an id that stands twice counts once.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from plugins.syndication.grouping import Grouping, group
from scripts.group_captures import read_line

Pair = frozenset[str]


def main() -> int:
    """Print the figures of a file."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("file", type=Path, metavar="FILE")
    with gzip.open(cli.parse_args().file, "rt", encoding="utf-8") as file:
        known = json.load(file)
    print("\n".join(judge_events(known) if isinstance(known, list) else judge_stories(known)))
    return 0


def judge_stories(known: dict[str, Any]) -> Iterator[str]:
    """How well the stories found agree with the known ones."""
    found = [story.members for story in _grouped(known["documents"]).stories]
    unscored = set(map(frozenset, known["unscored_pairs"]))
    said, are = pairs_within(found) - unscored, pairs_within(known["stories"])
    precision, recall = (len(said & are) / max(len(all), 1) for all in (said, are))
    f1 = 2 * len(said & are) / max(len(said) + len(are), 1)
    yield f"pairs: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}"
    clean = known["clean_documents"]
    yield f"adjusted Rand index: {adjusted_rand(_labels(clean, found), _labels(clean, known['stories'])):.3f}"


def judge_events(known: Sequence[dict[str, Any]]) -> Iterator[str]:
    """How often reports of one event are joined, or found to be related."""
    event = {article["id"]: one["event"] for one in known for article in one["articles"]}
    grouping = _grouped(article for one in known for article in one["articles"])
    yield f"stories that join independent reports: {len(grouping.stories)}"
    firsts = [(one.id, one.neighbours[0].id) for one in grouping.related.values() if one.neighbours]
    right = sum(event[a] == event[b] for a, b in firsts)
    yield f"first related article of the same event: {right} of {len(event)}, {right / len(event):.3f}"


def pairs_within(groups: Iterable[Iterable[str]]) -> set[Pair]:
    """Every two members of one group."""
    return {frozenset(pair) for members in groups for pair in combinations(members, 2)}


def adjusted_rand(one: Sequence[str], other: Sequence[str]) -> float:
    """How far two labellings of the same things agree beyond chance: 1 if wholly, about 0 if by chance."""
    both, a, b = (_pairs_alike(labels) for labels in (list(zip(one, other, strict=True)), one, other))
    expected = a * b / max(len(one) * (len(one) - 1) / 2, 1)
    return 1.0 if a + b == 2 * expected else (both - expected) / ((a + b) / 2 - expected)


def _pairs_alike(labels: Sequence[object]) -> float:
    return sum(count * (count - 1) / 2 for count in Counter(labels).values())


def _labels(ids: Iterable[str], groups: Iterable[Iterable[str]]) -> list[str]:
    story = {member: min(members) for members in map(list, groups) for member in members}
    return [story.get(id, id) for id in ids]


def _grouped(documents: Iterable[dict[str, Any]]) -> Grouping:
    return group({one["id"]: read_line(json.dumps(one).encode()) for one in documents}.values())


if __name__ == "__main__":
    sys.exit(main())
