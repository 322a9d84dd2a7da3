"""Builds: a site made aside, its problems collected, put in place as a whole."""

import shutil
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.regeneration.plan import BuildPlan
from plugins.regeneration.problems import ProblemLog, say_exception
from plugins.regeneration.progress import Stages
from plugins.regeneration.site_folder import SiteFolderError, open_aside, put_in_place

WriteSite = Callable[[BuildPlan, Path, dict[str, int], ProblemLog, Stages], bool]
"""Writes the planned site into a folder; False where it is not whole. Counts and problems are handed to it to fill."""


@dataclass(frozen=True)
class BuildReport:
    """How a build went: its problems and warnings a line each, what the rooms counted, and whether it was published."""

    problems: tuple[str, ...]
    warnings: tuple[str, ...]
    counts: Mapping[str, int]
    seconds: float
    published: bool

    def __str__(self) -> str:
        counts = ", ".join(f"{count} {what}" for what, count in self.counts.items())
        warnings = f"{len(self.warnings)} warning{'' if len(self.warnings) == 1 else 's'}"
        return f"{counts}{', ' if counts else ''}{warnings}, {self.seconds:.1f} seconds"


def build(plan: BuildPlan, write_site: WriteSite) -> BuildReport:
    """Build a site as planned; with problems it is published only where the plan says to keep going.

    A site that is not whole, and an exception, are never published.
    """
    started = time.perf_counter()
    counts: dict[str, int] = {}
    try:
        aside = open_aside(plan.output)
    except SiteFolderError as error:
        return BuildReport((str(error),), (), counts, 0.0, False)
    try:
        with ProblemLog() as log, Stages() as stages:
            whole = _write(write_site, plan, aside, counts, log, stages)
        published = whole and (plan.keep_going or not log.errors)
        if published:
            put_in_place(aside, plan.output)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    # Pelican goes through its pages in any order
    problems, warnings = tuple(sorted(log.errors)), tuple(sorted(log.warnings))
    return BuildReport(problems, warnings, counts, time.perf_counter() - started, published)


def _write(
    write_site: WriteSite, plan: BuildPlan, aside: Path, counts: dict[str, int], log: ProblemLog, stages: Stages
) -> bool:
    try:
        return write_site(plan, aside, counts, log, stages)
    except Exception as error:  # whatever stops the build is told in one line
        log.errors.append(say_exception(error))
        return False
