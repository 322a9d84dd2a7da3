"""Rebuilding: a site that follows the edits of what it is made from."""

import queue
import sys
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from pathlib import Path

from plugins.regeneration.plan import BuildPlan
from plugins.regeneration.serving.live_site import LiveSite
from plugins.regeneration.serving.warm_builder import WarmBuilder
from plugins.regeneration.serving.watching import Watcher
from plugins.regeneration.site_folder import beside

_A_WHILE = 1.0
Planned = tuple[BuildPlan, Iterable[Path]]
"""What to build, and the files and folders that it is made from."""


class Rebuilding:
    """Builds a site, and again after each edit, until it is interrupted.

    `plan` is asked before each build, since settings are edited too. After an edit during a build there is another.
    `modules` are what builds need, as far as that is known.
    """

    def __init__(self, site: LiveSite, plan: Callable[[], Planned], modules: Iterable[str] = ()) -> None:
        self._site = site
        self._plan = plan
        self._changes: queue.SimpleQueue[set[Path]] = queue.SimpleQueue()
        self._watcher = Watcher(self._changes.put, [site.folder, beside(site.folder)])
        self._builder = WarmBuilder(modules)

    def run(self) -> None:
        """Build until interrupted."""
        try:
            edited: set[Path] = set()
            while True:
                self._build(edited)
                edited = self._wait()
        finally:
            self._watcher.close()
            self._builder.close()

    def _build(self, edited: Collection[Path]) -> None:
        plan, made_from = self._plan()
        self._watcher.follow(made_from)
        # what is to be mended is told beside the site as it was
        proved = () if self._site.told().problems else edited
        report = self._builder.build(plan, proved, self._site.prove)
        problems = (report,) if isinstance(report, str) else report.problems
        for line in problems:
            print(line, file=sys.stderr)
        print(f"{len(problems)} to mend: the site stays as it was." if problems else f"Built: {report}", flush=True)
        self._site.say(problems)

    def _wait(self) -> set[Path]:
        changed: set[Path] = set()
        while not changed:
            with suppress(queue.Empty):  # some systems notice Ctrl-C between waits alone
                changed |= self._changes.get(timeout=_A_WHILE)
        while not self._changes.empty():
            changed |= self._changes.get()
        return changed
