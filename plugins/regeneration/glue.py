"""Glue: Pelican run as one step of a build."""

import contextlib
import io
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.readers import Readers
from pelican.settings import read_settings

from plugins.regeneration.cores import Cores, usable_cores
from plugins.regeneration.plan import BuildPlan
from plugins.regeneration.problems import ProblemLog
from plugins.regeneration.progress import Stages


def run_pelican(plan: BuildPlan, folder: Path, counts: dict[str, int], log: ProblemLog, stages: Stages) -> bool:
    """Let Pelican write the planned site into `folder`; False where a plugin failed to load, and the site is not whole.

    Rooms count what they show in `counts`. Pelican logs what it passes over; a page that no reader knows, which it does
    not log, is added to the problems.
    """
    overrides = {
        **plan.overrides,
        "OUTPUT_PATH": str(folder),
        "BUILD_COUNTS": counts,
        "BUILD_PROGRESS": stages.count,
        "BUILD_EACH": Cores(stages.follow, usable_cores()).each,
    }
    # Pelican prints a summary of its own
    with contextlib.redirect_stdout(io.StringIO()), signals.content_written.connected_to(stages.page_written):
        settings = read_settings(str(plan.settings_file), override=overrides)
        wanted = list(settings["PLUGINS"])
        pelican = Pelican(settings)
        log.errors.extend(_unread_pages(settings))
        if pelican.settings["PLUGINS"] != wanted:
            return False
        pelican.run()
    return True


def _unread_pages(settings: dict[str, Any]) -> list[str]:
    known = {f".{suffix}" for suffix in Readers(settings).extensions}
    files = (
        file
        for folder in settings["PAGE_PATHS"]
        for file in sorted(Path(settings["PATH"], folder).rglob("*"))
        if file.is_file() and not file.name.startswith(".")
    )
    return [
        f"{file.relative_to(settings['PATH']).as_posix()}: no reader knows its suffix; write it as .md, or move it away"
        for file in files
        if file.suffix.lower() not in known
    ]
