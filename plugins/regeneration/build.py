"""Builds: a site made aside, its problems collected, put in place as a whole."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

from plugins.regeneration.listing import site_files
from plugins.regeneration.making import Making
from plugins.regeneration.plan import BuildPlan
from plugins.regeneration.problems import ProblemLog, say_exception
from plugins.regeneration.progress import Stages
from plugins.regeneration.report import BuildReport
from plugins.regeneration.site_folder import MARK, SiteFolderError, held, open_aside, put_in_place

WriteSite = Callable[[Making], bool]
"""Writes the planned site aside; False where it is not whole."""


def build(plan: BuildPlan, write_site: WriteSite) -> BuildReport:
    """Build a site as planned; with problems it is published only where the plan says to keep going.

    A site that is not whole, and an exception, are never published.
    """
    started = time.perf_counter()
    try:
        with held(plan.output):
            return _build_aside(plan, open_aside(plan.output), write_site, started)
    except SiteFolderError as error:
        return BuildReport((str(error),))


def _build_aside(plan: BuildPlan, aside: Path, write_site: WriteSite, started: float) -> BuildReport:
    before = site_files(plan.output)
    try:
        with ProblemLog() as log, Stages() as stages:
            making = Making(plan, aside, before, log, stages)
            whole = _write(write_site, making) and not log.fatal
        published = whole and (plan.keep_going or not log.errors) and _publish(making)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    after = site_files(plan.output) if published else {}
    if published:
        making.record(after)
    # Pelican goes through its pages in any order
    problems, warnings = tuple(sorted(log.errors)), tuple(sorted(log.warnings))
    own = after.keys() - {MARK}
    written = sum(before.get(address) != after[address] for address in own)
    seconds = time.perf_counter() - started
    return BuildReport(problems, warnings, making.counts, seconds, published, whole, written, len(own))


def _publish(making: Making) -> bool:
    output = making.plan.output
    try:
        put_in_place(making.aside, output, making.kept)
    except OSError as error:
        making.log.errors.append(
            f"{output}: the site cannot be put there ({error.strerror}); close what uses it, or name another folder"
        )
        return False
    return True


def _write(write_site: WriteSite, making: Making) -> bool:
    try:
        return write_site(making)
    except Exception as error:  # whatever stops the build is told in one line
        making.log.errors.append(say_exception(error))
        return False
