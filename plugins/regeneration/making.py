"""Making: one build while it goes on, what it lends to the rooms and what they give back."""

import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from plugins.regeneration.ahead import Ahead
from plugins.regeneration.base import Base, own_code
from plugins.regeneration.beside import Beside
from plugins.regeneration.code_digest import code_digest
from plugins.regeneration.cores import Cores, usable_cores
from plugins.regeneration.evaluation import Evaluation
from plugins.regeneration.inputs import Inputs, Look
from plugins.regeneration.kept_folder import open_kept
from plugins.regeneration.listing import Files
from plugins.regeneration.pages import HandedPage, Pages
from plugins.regeneration.problems import ProblemLog
from plugins.regeneration.progress import Stages
from plugins.regeneration.proofs import Proofs
from plugins.regeneration.settings_digest import settings_digest
from plugins.regeneration.state import State, keep_state


class Making:
    """A build into the folder `aside`, after a look at some of its inputs.

    `before` has the files of the site as it is; rooms count what they show in `counts`.
    """

    def __init__(self, evaluation: Evaluation, look: Look, before: Ahead[Files], aside: Path) -> None:
        self.evaluation = evaluation
        self.aside = aside
        self.counts: dict[str, int] = {}
        self.log, self.stages = ProblemLog(), Stages()
        self.cores = Cores(self.stages.follow, 1)
        self.beside = Beside(self.cores.stay_here)
        self.proofs = Proofs(aside)
        self._before = before
        self._started = time.time()
        self._inputs = Inputs(evaluation.written, look)
        self._inputs.extend([evaluation.plan.settings_file])
        self._folder: Path | None = None
        self._pages: Pages | None = None

    def lend(self, settings: Mapping[str, Any]) -> dict[str, Any]:
        """What the rooms get as further settings, where these are the site's as Pelican evaluates them.

        Raises:
            BuildError: the environment asks for a number of cores that is none.
        """
        self.cores.count, each = usable_cores(), self.cores.each
        theme, *others = (Path(settings["THEME"]), *map(Path, settings.get("THEME_TEMPLATES_OVERRIDES") or ()))
        written = [
            Path(settings["PATH"], path) for name in ("PAGE_PATHS", "STATIC_PATHS") for path in settings.get(name) or ()
        ]
        static = [theme / path for path in settings.get("THEME_STATIC_PATHS") or ()]
        self._inputs.extend([Path(settings["PATH"]), *written, theme, *static, *others])
        self._folder = open_kept(self.evaluation.kept, self.evaluation.code, self.evaluation.plan.output)
        base = Base(settings_digest(settings), (theme / "templates", *others), self._started)
        self._pages = Pages(self.aside, self._before, self._folder, base, each)
        return {
            "BUILD_COUNTS": self.counts,
            "BUILD_PROGRESS": self.stages.count,
            "BUILD_EACH": each,
            "BUILD_KEPT": self._folder,
            "BUILD_WRITE": self._write,
            "BUILD_BESIDE": self.beside.put_off,
            "BUILD_PROOFS": self.proofs.offer,
            "BUILD_FILES": self._files,
            "BUILD_INPUTS": self._inputs,
            "BUILD_SEEN": self._inputs.files,
        }

    @property
    def before(self) -> Files:
        """The files of the site as it was."""
        return self._before.value

    @property
    def kept(self) -> set[str]:
        """The addresses of the pages that the site keeps."""
        return self._pages.kept if self._pages else set()

    def _write(self, pages: Iterable[HandedPage], what: str) -> None:
        """Write pages, and have what is put off done meanwhile where that can be little.

        A build from nothing has all cores busy with its pages, and one process more would need memory of its own.
        """
        assert self._pages
        _ = self.before  # what is forked from here on asks for it too
        if self.cores.count > 1 and self._pages.are_known:
            self.beside.fork(self._pages.noted, self._pages.take)
        self._pages.write(pages, what)

    def _files(self) -> Iterator[tuple[str, Path]]:
        assert self._pages
        self.beside.finish()
        return self._pages.files(self.evaluation.plan.output)

    def forget_edited_code(self) -> None:
        """Forget what was kept where the code was edited during the build: nobody can tell which one it was made by."""
        if self._folder and code_digest() != self.evaluation.code:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def record(self, files: Files) -> None:
        """Keep for the next build what the site shows, and what it is made from, now that these are its files.

        Nothing is kept of what every page shows where that was edited while pages were drawn, nor of the whole where
        there were problems: the next build is to say them again.
        """
        if self._pages is None or self._folder is None:
            return
        is_steady = self._pages.record(files)
        if is_steady and not self.log.errors:
            self._inputs.extend(map(Path, own_code()))
            warnings = tuple(sorted(self.log.warnings))
            keep_state(
                self._folder,
                State(self.evaluation.digest, self._inputs.seen(), files, tuple(self.counts.items()), warnings),
            )


WriteSite = Callable[[Making], bool]
"""Writes the planned site aside; False where it is not whole."""
