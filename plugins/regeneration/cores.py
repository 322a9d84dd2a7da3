"""Cores: many pieces of work done by several processes, as if they were done here one after the other.

The processes are forks of this one: they know all it knows, and nothing has to be handed to them. They answer with
pickled results, on pipes that nobody else can write to.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from plugins.regeneration.collector import collect_at_times
from plugins.regeneration.problems import BuildError

ENVIRONMENT = "NEWSFOLD_CORES"
"""The environment variable that says how many processes do the work of a build; 1 for this one alone."""

MOST = 8
"""More processes than this are only forked where that is asked for: each takes memory of its own."""
WARM_UP = 0.25
"""Seconds of work that are done here first: less is not worth a fork, and a fork knows what was learned by it.

They do not tell how long the rest takes: the first of a kind compiles a template, or the patterns of a reading.
"""

Item = TypeVar("Item")
Result = TypeVar("Result")


class Show(Protocol):
    """Passes on what is done, and shows under a name how far that has come of a total."""

    def __call__(self, done: Iterator[Result], what: str, total: int, /) -> Iterator[Result]:
        """Show the progress."""


class Cores:
    """Does pieces of work for many items in `count` processes, after `warm_up` seconds of it in this one."""

    def __init__(self, show: Show, count: int, warm_up: float = WARM_UP) -> None:
        self.count = count
        self._show = show
        self._warm_up = warm_up

    def each(self, work: Callable[[Item], Result], items: Sequence[Item], what: str) -> Iterator[Result]:
        """Do `work` for each item and give the results in the order of items, as soon as those before are there.

        What the work logs is logged here, before its result is given. What it changes in memory may be lost.

        Raises:
            BuildError: a process was killed. What the work itself raises is raised as it is.
        """
        return self._show(self._results(work, items), what, len(items))

    def stay_here(self) -> None:
        """Do all further work in this process and show nothing of it: one that was forked forks no more."""
        self.count = 1
        self._show = _show_nothing

    def _results(self, work: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[Result]:
        spent, done = 0.0, 0
        while done < len(items) and not self._is_much(spent, done, len(items) - done):
            started = time.process_time()
            result = work(items[done])
            spent += time.process_time() - started
            done += 1
            yield result
        if done == len(items):
            return
        collect_at_times()
        if self.count == 1:
            yield from map(work, items[done:])
        else:
            from plugins.regeneration.forks import Forks

            with Forks(self.count, work, items[done:], self.stay_here) as forks:
                yield from forks.results()

    def _is_much(self, spent: float, done: int, left: int) -> bool:
        """Whether what is left is worth a fork, and circles of objects that it leaves worth looking for."""
        return left > 1 and (spent - self._warm_up) * left >= self._warm_up * done


def _show_nothing(done: Iterator[Result], _what: str, _total: int) -> Iterator[Result]:
    return done


def usable_cores() -> int:
    """The number of processes that do the work of a build: the cores that this one may use, or what is asked for.

    Raises:
        BuildError: what the environment asks for is no such number.
    """
    stated = os.environ.get(ENVIRONMENT)
    if stated and not (stated.isascii() and stated.isdecimal() and int(stated)):
        raise BuildError(f"{ENVIRONMENT} is {stated}; make it a number from 1")
    if sys.platform != "linux":  # macOS has libraries that do not bear a fork, Windows has no fork
        return 1
    return int(stated) if stated else min(len(os.sched_getaffinity(0)), MOST)
