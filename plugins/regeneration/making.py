"""Making: one build while it goes on, what it lends to the rooms and what they give back."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from plugins.regeneration.base import Base
from plugins.regeneration.code_digest import code_digest
from plugins.regeneration.cores import Cores, usable_cores
from plugins.regeneration.kept_folder import kept_folder, open_kept
from plugins.regeneration.pages import Files, Pages
from plugins.regeneration.plan import BuildPlan
from plugins.regeneration.problems import ProblemLog
from plugins.regeneration.progress import Stages
from plugins.regeneration.settings_digest import settings_digest


@dataclass
class Making:
    """A build of a plan into the folder `aside`, where the site before has `files`.

    Rooms count what they show in `counts`.
    """

    plan: BuildPlan
    aside: Path
    files: Files
    log: ProblemLog
    stages: Stages
    counts: dict[str, int] = field(default_factory=dict)
    pages: Pages | None = None
    started: float = field(default_factory=time.time)

    def lend(self, settings: Mapping[str, Any]) -> dict[str, Any]:
        """What the rooms get as further settings, where these are the site's as Pelican evaluates them.

        Raises:
            BuildError: the environment asks for a number of cores that is none.
        """
        plan, each = self.plan, Cores(self.stages.follow, usable_cores()).each
        base = Base(settings_digest(settings), _template_folders(settings), self.started)
        kept = kept_folder(cache_folder(settings, plan.settings_file), plan.settings_file, plan.output)
        opened = open_kept(kept, code_digest(), plan.output)
        self.pages = Pages(self.aside, self.files, opened, base, each)
        return {
            "BUILD_COUNTS": self.counts,
            "BUILD_PROGRESS": self.stages.count,
            "BUILD_EACH": each,
            "BUILD_KEPT": opened,
            "BUILD_WRITE": self.pages.write,
            "BUILD_FILES": partial(self.pages.files, plan.output),
        }

    @property
    def kept(self) -> set[str]:
        """The addresses of the pages that the site keeps."""
        return self.pages.kept if self.pages else set()

    def record(self, files: Files) -> None:
        """Keep for the next build what the site shows, now that these are its files."""
        if self.pages:
            self.pages.record(files)


def cache_folder(settings: Mapping[str, Any], settings_file: Path) -> Path:
    """The folder that a site's settings name for what may be deleted; relative ones are meant from their file."""
    return settings_file.parent / str(settings.get("CACHE_PATH") or "cache")


def _template_folders(settings: Mapping[str, Any]) -> tuple[Path, ...]:
    return (
        Path(settings["THEME"], "templates"),
        *(Path(folder) for folder in settings.get("THEME_TEMPLATES_OVERRIDES") or ()),
    )
