"""Measure search over an archive: Newsfold's, plain lunr and pagefind over the same posts in the same run.

    python scripts/bench_search.py ARCHIVE [--large LARGE] [--runs 3] [--work DIR]

ARCHIVE is a folder with seeds/, a folder of captures; LARGE is a larger one, for Newsfold alone. pagefind is no part of
Newsfold; for its column: `npm install pagefind@1.5.2`, with node_modules/.bin on PATH.

Bytes are those of the bodies that a server sends which packs as GitHub Pages does (gzip, each file alone, at level 6;
pagefind's files are packed already); the page itself, its styles and lunr.js are left out, search's own code is not.
What is fetched is counted at the server while Chromium, caching nothing, opens the search page anew for each query and
looks at the first ten results. Of its results plain lunr has titles alone, pagefind and Newsfold have excerpts too.
"Ready" is the time from navigation until a query could be answered. Tasks are those of the page's main thread from
navigation until a page is ready, or its results stand; Chromium tells of those of 50 ms or more. The slow line is
Chromium's emulation of 1.6 Mbps and 150 ms, over HTTP/1.1: six files at a time, nothing is asked for connecting. Plain
lunr is an index of the same documents that lunr.js itself made in Chromium, with Newsfold's pipeline; answers are the
same when the hits are, the first ten in their order, every score to the last bit. lunr.py has a pipeline of its own,
and pagefind reads the posts as bare HTML. Memory is the peak of the process, with the documents. Each row is taken in a
process of its own, the rows in turn; times are medians. Machines are noisy: what counts is the ratios.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.search_documents import DOCUMENTS, read_archive, write_documents
from scripts.search_rows import GROWING, ROWS, TIMED, Figures, Work
from scripts.search_sites import PAGEFIND, pagefind_program
from scripts.search_table import ARCHIVE, LARGE, Table, lines


def main() -> int:
    """Print the table, or, as one of its own processes, the figures of one row as JSON."""
    program = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    program.add_argument("archive", type=Path, metavar="ARCHIVE")
    program.add_argument("--large", type=Path, metavar="LARGE", help="an archive to see growth by")
    program.add_argument("--runs", type=int, default=3, help="the medians of so many runs are shown")
    program.add_argument("--each", type=int, default=60, help="queries of each kind in the sample")
    program.add_argument(
        "--work", type=Path, metavar="DIR", help="keep all here; documents found here are not read anew"
    )
    program.add_argument("--only", nargs="+", choices=ROWS, metavar="ROW", help=f"rows to take: {', '.join(ROWS)}")
    program.add_argument("--row", nargs=2, help=argparse.SUPPRESS)
    args = program.parse_args()
    if args.row:
        row, part = args.row
        print(json.dumps(ROWS[row](Work(args.work / part, args.work / ARCHIVE, args.each))))
        return 0
    for folder in filter(None, (args.archive, args.large)):
        if not (folder / "seeds").is_dir():
            program.error(f"{folder} has no folder seeds")
    with tempfile.TemporaryDirectory() as made:
        archives = {ARCHIVE: args.archive} | ({LARGE: args.large} if args.large else {})
        bench = Bench(args.work or Path(made), archives, args.each, args.only or list(ROWS))
        bench.read()
        print("\n".join(lines(bench.measure(max(1, args.runs)))))
    if not pagefind_program():
        print("pagefind is not installed: npm install pagefind@1.5.2, with node_modules/.bin on PATH")
    return 0


@dataclass(frozen=True, slots=True)
class Bench:
    """A folder to work in, the archives by what they are for, queries of each kind to ask, and the rows to take."""

    work: Path
    archives: Mapping[str, Path]
    each: int
    rows: Sequence[str]

    def read(self) -> None:
        """Read the documents of the archives that were not read before."""
        for part, archive in self.archives.items():
            documents = self.work / part / DOCUMENTS
            if not documents.is_file():
                documents.parent.mkdir(parents=True, exist_ok=True)
                write_documents(read_archive(archive / "seeds"), documents)

    def measure(self, runs: int) -> Table:
        """Take the figures of all rows, those that differ from run to run several times; None for what is not there."""
        taken: dict[str, list[Figures]] = {}
        for run in range(runs):
            for row in filter(self._can_be_taken, TIMED if run else ROWS):
                taken.setdefault(row, []).append(self._take(row, ARCHIVE))
            for row in filter(self._can_be_taken, GROWING if LARGE in self.archives and not run else ()):
                taken.setdefault(f"{row}, {LARGE}", []).append(self._take(row, LARGE))
        return {row: middle(figures) for row, figures in taken.items()}

    def _can_be_taken(self, row: str) -> bool:
        return row in self.rows and (PAGEFIND not in row or pagefind_program() is not None)

    def _take(self, row: str, part: str) -> Figures:
        command = [sys.executable, __file__, str(self.work), "--work", str(self.work), "--each", str(self.each)]
        done = subprocess.run([*command, "--row", row, part], stdout=subprocess.PIPE, check=True)
        figures: Figures = json.loads(done.stdout)
        print(f"{row}, {part}: {figures}", file=sys.stderr, flush=True)
        return figures


def middle(figures: Sequence[Figures]) -> Figures:
    """The medians of what several runs showed; of what is no number, the first."""
    first, *_ = figures
    return {
        name: median(one[name] for one in figures) if isinstance(value, int | float) else value
        for name, value in first.items()
    }


if __name__ == "__main__":
    sys.exit(main())
