"""Progress: how far a long build has come, on standard error."""

import logging
import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

Item = TypeVar("Item")


class Stages(logging.Handler):
    """The stages of a build: what the rooms say they do (INFO), with bars in a terminal, else a line a stage."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._bars = Progress(*columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty())
        self._written = self._bars.add_task("Writing pages", total=None, visible=False)

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
            self._bars.console.out(record.getMessage(), highlight=False)

    def count(self, items: Sequence[Item], what: str) -> Iterator[Item]:
        """Pass the items on, with a bar named `what` of how many are done."""
        yield from self._bars.track(items, description=what, total=len(items))

    def page_written(self, _: object, **__: object) -> None:
        """Count a page that Pelican has written."""
        self._bars.update(self._written, advance=1, visible=True)
