"""What `bench_grouping.py` times: one function a row of its table."""

import json
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module, metadata
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any

from plugins.syndication.comparing.comparison import compare
from plugins.syndication.coverage.related import related
from plugins.syndication.grouping import group, group_known
from plugins.syndication.relations.pairing import Pair, Pairing
from plugins.syndication.stories.story import Story, story_of
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Witness

Witnesses = dict[str, Witness]
"""Witnesses by id, in the order of their ids."""
THRESHOLDS = Thresholds()
WORDS = 5
PERMUTATIONS = 128
LIKENESS = 0.3
BANDS = 32
"""rensa takes divisors of the permutations only: pairs are likely found from .42 on with these, from .13 with more."""


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive in memory; `copies` are the planted ones."""

    witnesses: Witnesses
    copies: Sequence[Sequence[str]]


def _processor() -> float:
    """Seconds of processor time so far, those of ended processes of its own with them."""
    return process_time() + sum(os.times()[2:4])


@dataclass(frozen=True, slots=True)
class Watch:
    """A watch that runs from when it is made."""

    clock: float = field(default_factory=perf_counter)
    processor: float = field(default_factory=_processor)

    def read(self) -> tuple[float, float]:
        """Seconds on the clock, and of processor time in all processes."""
        return perf_counter() - self.clock, _processor() - self.processor


@dataclass(frozen=True, slots=True)
class Taken:
    """One timing as a watch showed it, with the pairs that were found where pairs are what was looked for."""

    times: tuple[float, float]
    pairs: set[Pair] | None
    remark: str


def read_archive(folder: Path) -> Archive:
    """Read the posts of an archive and its planted copies."""
    posts = sorted((folder / "posts").glob("*.md"), key=lambda post: post.stem)
    witnesses = {post.stem: _witness(post.stem, post.read_text("utf-8")) for post in posts}
    return Archive(witnesses, json.loads((folder / "truth.json").read_text("utf-8"))["copies"])


def _witness(id: str, post: str) -> Witness:
    head, _, body = post.partition("\n\n")
    stated = dict(re.findall(r"^(\w+): *(.+)$", head, re.MULTILINE))
    return Witness(id, stated.get("Title", ""), body.strip(), date=stated.get("Date"))


def pairs_of(groups: Iterable[Iterable[str]]) -> set[Pair]:
    """Every two members of each group."""
    return {pair for members in groups for pair in combinations(sorted(members), 2)}


def newsfold(archive: Archive) -> Taken:
    """Time Newsfold from bodies to stories."""
    watch = Watch()
    stories = _stories(archive.witnesses)
    return Taken(watch.read(), pairs_of(story.members for story in stories), f"{len(stories)} stories")


def _stories(witnesses: Witnesses) -> tuple[Story, ...]:
    comparison = compare(witnesses.values(), THRESHOLDS.shingle_words, THRESHOLDS.min_words)
    groups = Pairing(comparison, THRESHOLDS).groups()
    return tuple(story_of([witnesses[id] for id in group], words=comparison.words) for group in groups)


def datasketch(archive: Archive) -> Taken:
    """Time datasketch from bodies to candidate pairs, in batches wherever it takes them."""
    package: Any = import_module("datasketch")
    watch = Watch()
    sets = _shingles(archive)
    made, _ = watch.read()
    hashes = package.MinHash.bulk(sets, num_perm=PERMUTATIONS)
    lsh = package.MinHashLSH(threshold=LIKENESS, num_perm=PERMUTATIONS)
    with lsh.insertion_session() as session:
        for id, one in zip(archive.witnesses, hashes, strict=True):
            session.insert(id, one)
    found = {id: lsh.query(one) for id, one in zip(archive.witnesses, hashes, strict=True)}
    return _candidates("datasketch", watch, made, found)


def rensa(archive: Archive) -> Taken:
    """Time rensa from bodies to candidate pairs, in batches."""
    package: Any = import_module("rensa")
    watch = Watch()
    sets = _shingles(archive)
    made, _ = watch.read()
    hashes = package.RMinHash.from_token_sets(sets, PERMUTATIONS, 42)
    lsh = package.RMinHashLSH(LIKENESS, PERMUTATIONS, BANDS)
    lsh.insert_many(hashes)
    ids = list(archive.witnesses)
    found = {id: [ids[at] for at in near] for id, near in zip(ids, lsh.query_all(hashes), strict=True)}
    return _candidates("rensa", watch, made, found)


def _shingles(archive: Archive) -> list[set[bytes]]:
    texts = [re.findall(r"\w+", witness.body.lower()) for witness in archive.witnesses.values()]
    return [
        {" ".join(words[at : at + WORDS]).encode() for at in range(max(1, len(words) - WORDS + 1))} for words in texts
    ]


def _candidates(package: str, watch: Watch, made: float, found: Mapping[str, Iterable[str]]) -> Taken:
    pairs = {(id, other) if id < other else (other, id) for id, near in found.items() for other in near if id != other}
    times = watch.read()
    remark = f"{len(pairs)} candidate pairs, {made:.1f} s went into sets; {package} {metadata.version(package)}"
    return Taken(times, pairs, remark)


def coverage(archive: Archive) -> Taken:
    """Time related coverage, the planted copies being the stories."""
    apart = {member: min(members) for members in archive.copies for member in members}
    watch = Watch()
    found = related(archive.witnesses.values(), apart, THRESHOLDS)
    return Taken(watch.read(), None, f"{sum(len(one.neighbours) for one in found)} neighbours")


def whole(archive: Archive) -> Taken:
    """Time all of a grouping: stories, relations, credits, related coverage."""
    watch = Watch()
    grouping = group(archive.witnesses.values())
    times = watch.read()
    return Taken(times, pairs_of(one.members for one in grouping.stories), f"{len(grouping.relations)} relations")


def one_added(archive: Archive) -> Taken:
    """Time all of a grouping of an archive that is known but for one capture: a copy, cut by its last paragraph."""
    copied = _middling(archive.witnesses.values())
    cut = replace(copied, id=f"{copied.id}-cut", body=copied.body.rpartition("\n\n")[0])
    more = {**archive.witnesses, cut.id: cut}
    traits = [witness.traits for witness in more.values()]
    with TemporaryDirectory() as folder:
        before = group_known(traits[:-1], more.__getitem__, kept=Path(folder))
        watch = Watch()
        after = group_known(traits, more.__getitem__, kept=Path(folder))
        times = watch.read()
    right = _members(after.stories, cut.id) == {*_members(before.stories, copied.id), cut.id}
    return Taken(times, None, "in the right story" if right else "NOT in the right story")


def _middling(witnesses: Iterable[Witness]) -> Witness:
    """The witness of middling length among those of more than one paragraph."""
    several = sorted((one for one in witnesses if "\n\n" in one.body), key=lambda one: (len(one.body), one.id))
    return several[len(several) // 2]


def _members(stories: Iterable[Story], member: str) -> set[str]:
    return next((set(story.members) for story in stories if member in story.members), {member})


STORIES = "Newsfold: bodies to stories"
PEERS = {"datasketch: bodies to pairs": "datasketch", "rensa: bodies to pairs": "rensa"}
"""The rows of the peers, with the packages that they need."""
ROWS: Mapping[str, Callable[[Archive], Taken]] = {
    STORIES: newsfold,
    "datasketch: bodies to pairs": datasketch,
    "rensa: bodies to pairs": rensa,
    "related coverage": coverage,
    "group: all of it": whole,
    "one capture added": one_added,
}
