"""Progress: how far a long build has come, on standard error."""

import logging
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

Item = TypeVar("Item")

_REDRAWN = 0.1
"""Seconds between two pictures of a bar."""
_SAID = 15.0
"""Seconds between two lines where there are no bars."""


class Stages(logging.Handler):
    """The stages of a build: what the rooms say they do (INFO), with bars in a terminal, else a line now and then."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), _Rate(), TimeRemainingColumn())
        # drawn by nobody but this thread: a process with a second one cannot be forked safely
        self._bars = Progress(
            *columns,
            console=Console(stderr=True),
            transient=True,
            disable=not sys.stderr.isatty(),
            auto_refresh=False,
        )
        self._written = self._bars.add_task("Pelican's pages", total=None, visible=False)
        self._pages, self._drawn = 0, 0.0

    def __enter__(self) -> "Stages":
        rooms = logging.getLogger("plugins")
        rooms.addHandler(self)
        self._level = rooms.level
        rooms.setLevel(logging.INFO)
        self._bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.stop()
        rooms = logging.getLogger("plugins")
        rooms.removeHandler(self)
        rooms.setLevel(self._level)

    def emit(self, record: logging.LogRecord) -> None:
        """Name the stage that a room begins."""
        if record.levelno == logging.INFO:
            self._say(record.getMessage())

    def count(self, items: Sequence[Item], what: str) -> Iterator[Item]:
        """Pass the items on, showing under the name `what` how many are done, how fast, and when all will be."""
        return self.follow(items, what, len(items))

    def follow(self, done: Iterable[Item], what: str, total: int) -> Iterator[Item]:
        """Pass on what is done of a total, showing the same."""
        task = self._bars.add_task(what, total=total)
        said = started = time.monotonic()
        try:
            for number, item in enumerate(done, 1):
                yield item
                now = time.monotonic()
                self._draw(task, number, now)
                if self._bars.disable and now - said >= _SAID:
                    said = now
                    self._say(f"{what}: {_say_rate(number, total, now - started)}")
        finally:
            self._bars.remove_task(task)

    def page_written(self, _: object, **__: object) -> None:
        """Count a page that Pelican has written."""
        self._pages += 1
        self._draw(self._written, self._pages, time.monotonic())

    def _draw(self, task: TaskID, completed: int, now: float) -> None:
        if now - self._drawn >= _REDRAWN:
            self._drawn = now
            self._bars.update(task, completed=completed, visible=True, refresh=True)

    def _say(self, line: str) -> None:
        self._bars.console.out(line, highlight=False)


def _say_rate(done: int, total: int, seconds: float) -> str:
    rate = done / seconds
    return f"{done:,} of {total:,}, {rate:,.1f} a second, {(total - done) / rate:,.0f} seconds left"


class _Rate(ProgressColumn):
    """How many are done a second."""

    def render(self, task: Task) -> Text:
        """The rate, where one is known."""
        return Text(f"{task.speed:,.0f}/s" if task.speed else "", style="progress.data.speed")
