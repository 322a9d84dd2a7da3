"""Warm builders: builds of which each begins at once, in a process that has imported all it needs."""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from plugins.regeneration.plan import BuildPlan

Show = Callable[[Mapping[str, bytes]], None]
"""Shows pages by their addresses."""

_PROGRAM = (sys.executable, str(Path(__file__).with_name("nursery.py")))
_TRIES = 5
_PATIENCE = 5
"""Seconds for a build to end after Ctrl-C."""


class WarmBuilder:
    """Has sites built, one after the other, in processes that are forked from a nursery.

    The first one finds those `modules` loaded, the next ones all that any before has needed.
    """

    def __init__(self, modules: Iterable[str] = ()) -> None:
        self._modules = tuple(modules)
        self._nursery = self._begin()

    def build(self, plan: BuildPlan, edited: Collection[Path] = (), show: Show = lambda pages: None) -> Any:
        """Build as planned, by the code that is in the files now: the report, or a line that says why there is none.

        Before that `show` gets proofs of the files that were edited since the build before, where there can be any.
        """
        for _ in range(_TRIES):
            report = self._ask(plan, edited, show)
            if report is not None:
                return report
            self._renew()
        return "the code changes whenever it is loaded; let it rest"

    def _ask(self, plan: BuildPlan, edited: Collection[Path], show: Show) -> Any:
        if self._nursery.poll() is not None:
            self._renew()
        assert self._nursery.stdin
        assert self._nursery.stdout
        try:
            pickle.dump((pickle.dumps(plan), tuple(edited)), self._nursery.stdin)
            self._nursery.stdin.flush()
            if pages := pickle.load(self._nursery.stdout):
                show(pages)
            report, modules = pickle.load(self._nursery.stdout)
        except (EOFError, OSError):
            self.close()
            return "the build stopped without a word; the terminal may say more"
        self._modules = tuple(dict.fromkeys((*self._modules, *modules)))
        if not hasattr(os, "fork"):  # it serves one build; the next is to find another that is ready
            self._renew()
        return report

    def close(self) -> None:
        """End the nursery, and a build that runs."""
        for channel in (self._nursery.stdin, self._nursery.stdout):
            assert channel
            with suppress(OSError):
                channel.close()
        try:
            self._nursery.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._nursery.kill()
            self._nursery.wait()

    def _renew(self) -> None:
        self.close()
        self._nursery = self._begin()

    def _begin(self) -> "subprocess.Popen[bytes]":
        nursery = subprocess.Popen(_PROGRAM, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert nursery.stdin
        with suppress(OSError):  # it has ended already, which the next build notices
            pickle.dump(self._modules, nursery.stdin)
            nursery.stdin.flush()
        return nursery
