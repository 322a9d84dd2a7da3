"""Builds: Pelican run aside, its problems collected, its site put in place as a whole."""

import contextlib
import io
import shutil
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.settings import read_settings

from plugins.regeneration.problems import ProblemLog, say_exception, unread_pages
from plugins.regeneration.progress import Stages
from plugins.regeneration.site_folder import SiteFolderError, open_aside, put_in_place


@dataclass(frozen=True)
class BuildPlan:
    """What to build: a settings file, settings that override it, where the site goes, and whether problems stop it."""

    settings_file: Path
    output: Path
    overrides: Mapping[str, Any] = field(default_factory=dict)
    keep_going: bool = False


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


def build(plan: BuildPlan) -> BuildReport:
    """Build a site as planned; with problems it is published only where the plan says to keep going.

    A plugin that fails to load, or an exception, never lets a site be published.
    """
    started = time.perf_counter()
    counts: dict[str, int] = {}
    try:
        aside = open_aside(plan.output)
    except SiteFolderError as error:
        return BuildReport((str(error),), (), counts, 0.0, False)
    try:
        with ProblemLog() as log, Stages() as stages:
            whole = _run(plan, aside, counts, log, stages)
        published = whole and (plan.keep_going or not log.errors)
        if published:
            put_in_place(aside, plan.output)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return BuildReport(tuple(log.errors), tuple(log.warnings), counts, time.perf_counter() - started, published)


def _run(plan: BuildPlan, aside: Path, counts: dict[str, int], log: ProblemLog, stages: Stages) -> bool:
    """Run Pelican; whether its site is whole but for what the problems name."""
    overrides = {
        **plan.overrides,
        "OUTPUT_PATH": str(aside),
        "BUILD_COUNTS": counts,
        "CAPTURES_PROGRESS": stages.read,
    }
    try:
        # Pelican prints a summary of its own
        with contextlib.redirect_stdout(io.StringIO()), signals.content_written.connected_to(stages.page_written):
            settings = read_settings(str(plan.settings_file), override=overrides)
            wanted = list(settings["PLUGINS"])
            pelican = Pelican(settings)
            log.errors.extend(unread_pages(settings))
            if pelican.settings["PLUGINS"] != wanted:
                return False
            pelican.run()
    except Exception as error:  # whatever stops the build is told in one line
        log.errors.append(say_exception(error))
        return False
    return True
