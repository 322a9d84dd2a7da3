"""Builds: a site made aside, its problems collected, put in place as a whole."""

import shutil
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.regeneration.plan import BuildPlan
from plugins.regeneration.problems import ProblemLog, say_exception
from plugins.regeneration.progress import Stages
from plugins.regeneration.site_folder import SiteFolderError, held, open_aside, put_in_place

WriteSite = Callable[[BuildPlan, Path, dict[str, int], ProblemLog, Stages], bool]
"""Writes the planned site into a folder; False where it is not whole. Counts and problems are handed to it to fill."""


@dataclass(frozen=True)
class BuildReport:
    """How a build went: its problems and warnings a line each, and what the rooms counted.

    `whole` says that the site lacks nothing but what the problems name, `published` that it was put in place.
    """

    problems: tuple[str, ...]
    warnings: tuple[str, ...]
    counts: Mapping[str, int]
    seconds: float
    published: bool
    whole: bool

    def __str__(self) -> str:
        counted = [*self.counts.items(), ("warnings", len(self.warnings))]
        return ", ".join([*(say_count(count, what) for what, count in counted), f"{self.seconds:.1f} seconds"])


def build(plan: BuildPlan, write_site: WriteSite) -> BuildReport:
    """Build a site as planned; with problems it is published only where the plan says to keep going.

    A site that is not whole, and an exception, are never published.
    """
    try:
        with held(plan.output):
            return _build_aside(plan, open_aside(plan.output), write_site)
    except SiteFolderError as error:
        return BuildReport((str(error),), (), {}, 0.0, published=False, whole=False)


def _build_aside(plan: BuildPlan, aside: Path, write_site: WriteSite) -> BuildReport:
    started = time.perf_counter()
    counts: dict[str, int] = {}
    try:
        with ProblemLog() as log, Stages() as stages:
            whole = _write(write_site, plan, aside, counts, log, stages) and not log.fatal
        published = whole and (plan.keep_going or not log.errors) and _publish(aside, plan.output, log)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    # Pelican goes through its pages in any order
    problems, warnings = tuple(sorted(log.errors)), tuple(sorted(log.warnings))
    return BuildReport(problems, warnings, counts, time.perf_counter() - started, published, whole)


def say_count(count: int, what: str) -> str:
    """A number of things named in the plural: `1 story`, `2 stories`, `1 line set aside`."""
    thing, _, rest = what.partition(" ")
    if count == 1:
        thing = thing[:-3] + "y" if thing.endswith("ies") else thing.removesuffix("s")
    return " ".join(filter(None, (str(count), thing, rest)))


def _publish(aside: Path, output: Path, log: ProblemLog) -> bool:
    try:
        put_in_place(aside, output)
    except OSError as error:
        log.errors.append(
            f"{output}: the site cannot be put there ({error.strerror}); close what uses it, or name another folder"
        )
        return False
    return True


def _write(
    write_site: WriteSite, plan: BuildPlan, aside: Path, counts: dict[str, int], log: ProblemLog, stages: Stages
) -> bool:
    try:
        return write_site(plan, aside, counts, log, stages)
    except Exception as error:  # whatever stops the build is told in one line
        log.errors.append(say_exception(error))
        return False
