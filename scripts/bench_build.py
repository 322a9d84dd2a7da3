"""Time how long an archive takes to be built, anew and after an edit, beside Pelican and Hugo in the same run.

    python scripts/bench_build.py ARCHIVE [--work DIR] [--runs 1] [--only ROW ...]

ARCHIVE is a folder with seeds/, the captures, and the same articles as posts/*.md with the heads that Pelican reads and
as hugo/*.md with those that Hugo reads. Hugo is left out where it is not installed.

Pelican turns its posts into pages with typogrify and without feeds; it has its own theme, and its cache of read posts
where nothing or little has changed. Hugo has three templates of a line each, and builds all of it each time. Newsfold
reads its captures, groups, collates, typesets, draws and indexes them. Each row is a whole process, from the command to
its end; with several runs all rows are taken in turn, and medians are shown. `seconds` are those of the clock,
`processor` adds up what all processors gave; memory is the peak of all processes of a row together, looked at as often
as a fiftieth of the time allows. Machines are noisy: what counts is the ratios.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.measured_run import MeasuredRun, measure

ROOT = Path(__file__).resolve().parent.parent
PELICAN, HUGO, NEWSFOLD = "Pelican + typogrify", "Hugo", "Newsfold"
CLEAN, SAME, EDIT = "clean", "nothing changed", "one edited"
ROWS = tuple(f"{who}, {what}" for who in (PELICAN, HUGO, NEWSFOLD) for what in (CLEAN, SAME, EDIT))
RATIOS = (
    (f"{NEWSFOLD}, {CLEAN}", f"{PELICAN}, {CLEAN}"),
    (f"{NEWSFOLD}, {SAME}", f"{HUGO}, {SAME}"),
    (f"{NEWSFOLD}, {EDIT}", f"{HUGO}, {EDIT}"),
)

SETTINGS = """
SITENAME, SITEURL, TIMEZONE, TYPOGRIFY, PLUGINS = "Archive", "", "UTC", True, []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
PATH, OUTPUT_PATH, CACHE_PATH = {posts!r}, {output!r}, {cache!r}
CACHE_CONTENT = LOAD_CONTENT_CACHE = {cached}
"""
_PAGE = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>%s</body>'
_LIST = '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>'
TEMPLATES = {
    "index.html": _PAGE % _LIST,
    "_default/list.html": _PAGE % _LIST,
    "_default/single.html": _PAGE % "<h1>{{ .Title }}</h1>{{ .Content }}",
}


@dataclass(frozen=True)
class Work:
    """A copy of an archive that may be edited, and the folders that sites of it go to."""

    folder: Path

    def copy(self, archive: Path) -> None:
        """Copy the archive, and write what the peers are told."""
        for name in ("seeds", "posts", "hugo"):
            place = self.folder / ("hugo/content" if name == "hugo" else name)
            if (archive / name).is_dir():
                shutil.copytree(archive / name, place, dirs_exist_ok=True)
        for name, text in TEMPLATES.items():
            file = self.folder / "hugo" / "layouts" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        (self.folder / "hugo" / "config.toml").write_text('baseURL = "https://example.org/"\n', encoding="utf-8")

    def edit(self, folder: str) -> None:
        """Give the first file of a folder a word more, in its longest line."""
        file = min(file for file in (self.folder / folder).iterdir() if file.suffix in (".txt", ".md"))
        text = file.read_text(encoding="utf-8")
        longest = max(text.splitlines(), key=len)
        file.write_text(text.replace(longest, f"{longest} edited", 1), encoding="utf-8")

    def pelican(self, what: str) -> MeasuredRun:
        """Build the posts with Pelican; with its cache where it is not built anew."""
        cached = what != CLEAN
        settings, site = self.folder / f"pelican-{cached}.py", self.folder / "pelican"
        cache = self.folder / "cache"
        posts = self.folder / "posts"
        settings.write_text(
            SETTINGS.format(posts=str(posts), output=str(site), cache=str(cache), cached=cached), encoding="utf-8"
        )
        command: list[str | Path] = [sys.executable, "-m", "pelican", "--settings", settings]
        if what == CLEAN:
            self._set_aside(site)
        if what == SAME and not cache.is_dir():
            measure(command)  # the cache is filled
        return measure(command)

    def hugo(self, what: str) -> MeasuredRun:
        """Build the posts with Hugo."""
        site = self.folder / "hugo-site"
        if what == CLEAN:
            self._set_aside(site)
        return measure(["hugo", "--quiet", "--source", self.folder / "hugo", "--destination", site])

    def newsfold(self, what: str) -> MeasuredRun:
        """Build the captures with Newsfold; for a clean build into a place that no site was at."""
        place = self.folder / "newsfold"
        if what == CLEAN:
            self._set_aside(place)
            place.mkdir()
            place = Path(tempfile.mkdtemp(dir=place))
        else:
            [place] = place.iterdir()
        program: list[str | Path] = [sys.executable, ROOT / "scripts" / "build_site.py", "--keep-going"]
        return measure([*program, "--seeds", self.folder / "seeds", "--output", place / "site"], _is_stage)

    def _set_aside(self, site: Path) -> None:
        """Move a site of before out of the way.

        Removed, it would slow down the next one, by a tenth of its time: for each file that is made, ext4 looks at the
        inodes of all that were removed in the last minutes.
        """
        if site.exists():
            site.rename(Path(tempfile.mkdtemp(dir=self.folder)) / site.name)


BUILDERS: Mapping[str, tuple[str, Callable[[Work, str], MeasuredRun]]] = {
    PELICAN: ("posts", Work.pelican),
    HUGO: ("hugo/content", Work.hugo),
    NEWSFOLD: ("seeds", Work.newsfold),
}
"""The folder that each is given, and how it builds."""


def main() -> int:
    """Print the table; 1 where a build failed."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("archive", type=Path, metavar="ARCHIVE")
    cli.add_argument("--work", type=Path, metavar="DIR", help="where to put copy and sites (default: a passing folder)")
    cli.add_argument("--runs", type=int, default=1, help="the medians of so many runs are shown")
    cli.add_argument("--only", nargs="+", choices=(PELICAN, HUGO, NEWSFOLD), default=list(BUILDERS), metavar="WHO")
    args = cli.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        work = Work((args.work or Path(passing)).resolve())
        work.copy(args.archive)
        try:
            table = take(work, [who for who in args.only if who != HUGO or shutil.which("hugo")], max(1, args.runs))
        except RuntimeError as error:
            print(error, file=sys.stderr)
            return 1
    print("\n".join(lines(table)))
    return 0


def take(work: Work, builders: Sequence[str], runs: int) -> dict[str, MeasuredRun]:
    """Take the figures of all rows, by their names."""
    taken: dict[str, list[MeasuredRun]] = {}
    for _ in range(runs):
        for who in builders:
            folder, build = BUILDERS[who]
            for what in (CLEAN, SAME, EDIT):
                if what == EDIT:
                    work.edit(folder)
                taken.setdefault(f"{who}, {what}", []).append(build(work, what))
    return {row: _middle(found) for row, found in taken.items()}


def lines(table: Mapping[str, MeasuredRun]) -> Iterator[str]:
    """Write the table in aligned columns, then the stages of Newsfold's builds, and how the rows compare."""
    yield f"{'':38} {'seconds':>8} {'processor':>9} {'memory':>9}"
    for row, run in table.items():
        yield f"{row:38} {run.seconds:8.2f} {run.processor:9.2f} {run.memory:6.0f} MB"
        yield from (f"    {stage[:34]:34} {seconds:8.2f}" for stage, seconds in run.stages if len(run.stages) > 1)
    for one, other in RATIOS:
        if one in table and other in table:
            seconds, processor = (
                getattr(table[one], name) / getattr(table[other], name) for name in ("seconds", "processor")
            )
            yield f"{one} / {other.partition(',')[0]:{35 - len(one)}} {seconds:8.2f} {processor:9.2f}"


def _is_stage(line: str) -> bool:
    return line.split(" ")[0].endswith("ing") and ": " not in line


def _middle(runs: Sequence[MeasuredRun]) -> MeasuredRun:
    return replace(
        sorted(runs, key=lambda run: run.seconds)[len(runs) // 2],
        seconds=median(run.seconds for run in runs),
        processor=median(run.processor for run in runs),
        memory=max(run.memory for run in runs),
    )


if __name__ == "__main__":
    sys.exit(main())
