"""Progress: how far a long build has come, on standard error."""

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

Item = TypeVar("Item")


class Stages:
    """The stages of a build: a bar with what is left in a terminal, else a line a stage."""

    def __init__(self) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._bars = Progress(*columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty())
        self._written = self._bars.add_task("Writing pages", total=None, visible=False)

    def __enter__(self) -> "Stages":
        self._bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.stop()

    def read(self, items: Sequence[Item]) -> Iterator[Item]:
        """Pass on the items to be read, counting them."""
        self.say(f"Reading {len(items)} captures")
        yield from self._bars.track(items, description="Reading captures", total=len(items))

    def page_written(self, _: object, **__: object) -> None:
        """Count a page that Pelican has written."""
        self._bars.update(self._written, advance=1, visible=True)

    def say(self, what: str) -> None:
        """Name a stage where there are no bars."""
        if self._bars.disable:
            print(what, file=sys.stderr, flush=True)
