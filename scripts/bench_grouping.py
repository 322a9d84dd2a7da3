"""Time how long an archive takes to be grouped, beside datasketch and rensa on the same bodies in the same run.

    python scripts/bench_grouping.py ARCHIVE [--large LARGE] [--runs 3]

ARCHIVE is a folder with posts/*.md, each a head up to the first blank line and a clean body, and truth.json,
{"copies": [[id, ...], ...]}: the copies that were planted among them. LARGE is a larger one, for Newsfold alone.
datasketch and rensa are no part of Newsfold; for their rows: `pip install datasketch==2.0.0 rensa==0.5.0`.

Both are given sets of runs of five words, which are made in plain Python, and find candidate pairs by MinHash (128
permutations) and LSH (threshold .3); Newsfold goes on to stories. `planted` is the share of the pairs of planted copies
that are among the candidate pairs, or in one story. Each row is taken in a process of its own, the rows in turn, so
that memory and caches do not mix and a busy minute does not fall on one row alone. `seconds` are those of the clock,
without the reading of files; `processor` adds up what all processors gave. Memory is the peak of the process, with the
bodies and what a row needs first; a row that starts workers says what these hold beside it. All are medians. Machines
are noisy: what counts is the ratios.
"""

import argparse
import json
import resource
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from plugins.syndication.relations.pairing import Pair
from scripts.grouping_rows import PEERS, ROWS, STORIES, pairs_of, read_archive

LARGE = f"{STORIES}, LARGE"


@dataclass(frozen=True, slots=True)
class Figures:
    """What a row shows: seconds, the share of the planted pairs where pairs were looked for, peak memory in MB."""

    seconds: float
    processor: float
    planted: float | None
    memory: float
    remark: str


Table = Mapping[str, Figures | None]
"""The figures of each row by its name; None for a peer that is not installed."""


def main() -> int:
    """Print the table, or, as one of its own processes, the figures of one row as JSON."""
    program = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    program.add_argument("archive", type=Path, metavar="ARCHIVE")
    program.add_argument("--large", type=Path, metavar="LARGE", help="an archive to time bodies to stories on as well")
    program.add_argument("--runs", type=int, default=3, help="the medians of so many runs are shown")
    program.add_argument("--row", choices=ROWS, help=argparse.SUPPRESS)
    args = program.parse_args()
    for folder in filter(None, (args.archive, args.large)):
        if not (folder / "truth.json").is_file():
            program.error(f"{folder} has no truth.json")
    if args.row:
        print(json.dumps(asdict(take(args.row, args.archive))))
    else:
        print("\n".join(lines(measure(args.archive, args.large, max(1, args.runs)))))
    return 0


def take(row: str, folder: Path) -> Figures:
    """Take the figures of a row once, in this process."""
    archive = read_archive(folder)
    taken = ROWS[row](archive)
    share = _share(taken.pairs, pairs_of(archive.copies))
    return Figures(*taken.times, share, _peak(resource.RUSAGE_SELF), taken.remark + _workers())


def _share(found: set[Pair] | None, planted: set[Pair]) -> float | None:
    return None if found is None or not planted else len(planted & found) / len(planted)


def _peak(of: int) -> float:
    return resource.getrusage(of).ru_maxrss / 1000  # as Linux has it, in kilobytes


def _workers() -> str:
    largest = _peak(resource.RUSAGE_CHILDREN)
    return f"; {largest:.0f} MB in the largest of its workers, some of it shared" if largest else ""


def measure(archive: Path, large: Path | None, runs: int) -> Table:
    """Take the figures of all rows, each several times in a process of its own."""
    taken: dict[str, list[Figures]] = {row: [] for row in ROWS}
    for _ in range(runs):
        for row in ROWS:
            if row not in PEERS or find_spec(PEERS[row]):
                taken[row].append(_take_apart(row, archive))
        if large:
            taken.setdefault(LARGE, []).append(_take_apart(STORIES, large))
    return {row: _middle(figures) if figures else None for row, figures in taken.items()}


def _take_apart(row: str, folder: Path) -> Figures:
    command = [sys.executable, __file__, str(folder), "--row", row]
    return Figures(**json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout))


def _middle(figures: Sequence[Figures]) -> Figures:
    first, *_ = figures
    return replace(
        first,
        seconds=median(one.seconds for one in figures),
        processor=median(one.processor for one in figures),
        memory=median(one.memory for one in figures),
    )


def lines(table: Table) -> Iterator[str]:
    """Write the table in aligned columns, and below it how the rows compare."""
    yield f"{'':34} {'seconds':>8} {'processor':>9} {'planted':>8} {'memory':>8}"
    for row, figures in table.items():
        if figures is None:
            yield f"{row:34} {'not installed':>18}"
        else:
            planted = "" if figures.planted is None else f"{figures.planted:.4f}"
            times = f"{figures.seconds:8.2f} {figures.processor:9.2f}"
            yield f"{row:34} {times} {planted:>8} {figures.memory:5.0f} MB  {figures.remark}"
    ours = table[STORIES]
    for row, package in PEERS.items():
        yield from _ratio(f"Newsfold / {package}", ours, table[row])
    yield from _ratio("LARGE / ARCHIVE", table.get(LARGE), ours)


def _ratio(name: str, one: Figures | None, other: Figures | None) -> Iterator[str]:
    if one and other:
        yield f"{name:34} {one.seconds / other.seconds:8.2f} {one.processor / other.processor:9.2f}"


if __name__ == "__main__":
    sys.exit(main())
