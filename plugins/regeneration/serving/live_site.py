"""Live sites: what browsers are told of a site that changes while they show it."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Condition

_LOOK = 0.05
"""Seconds from one look at the folder to the next while somebody waits."""


@dataclass(frozen=True)
class Told:
    """Which version of the site is there, and what is wrong with the next one, a line each."""

    version: str
    problems: tuple[str, ...]


class LiveSite:
    """A site's folder as it changes. A version is another where the folder was put in place anew.

    Pages of it may be shown as they are to be, by proofs, until it changes. Safe to be used by several threads.
    """

    def __init__(self, folder: Path) -> None:
        # pages that a browser still shows from an earlier run are of another version
        self._started = time.time_ns()
        self.folder = folder
        self._stands: tuple[int, int] | None = None
        self._number = 0
        self._problems: tuple[str, ...] = ()
        self._proofs: Mapping[str, bytes] = {}
        self._changed = Condition()

    def told(self) -> Told:
        """What there is to tell now."""
        with self._changed:
            return self._now()

    def prove(self, pages: Mapping[str, bytes]) -> None:
        """Show these pages, by their addresses, until the site changes or something is to be said of it."""
        with self._changed:
            self._look()
            self._show(pages)
            self._changed.notify_all()

    def proof(self, address: str) -> bytes | None:
        """What a page is to be; None where it is shown as it is."""
        with self._changed:
            self._look()
            return self._proofs.get(address)

    def say(self, problems: tuple[str, ...]) -> None:
        """Tell what is wrong from now on, and that the site may have changed."""
        with self._changed:
            self._look()
            if self._proofs:
                self._show({})
            self._problems = problems
            self._changed.notify_all()

    def wait(self, known: Told, seconds: float) -> Told:
        """What there is to tell as soon as it is something else than is known, or after some seconds."""
        until = time.monotonic() + seconds
        with self._changed:
            # nobody says when the folder is replaced: a build still has much to note down after that
            while self._now() == known and (left := until - time.monotonic()) > 0:
                self._changed.wait(min(left, _LOOK))
            return self._now()

    def _now(self) -> Told:
        self._look()
        return Told(f"{self._started}.{self._number}", self._problems)

    def _look(self) -> None:
        try:
            status = self.folder.stat()
        except OSError:  # it is being replaced
            return
        # each put in place is a rename, which marks the folder's last change where the system keeps one
        stands = status.st_ino, status.st_ctime_ns
        if stands != self._stands:
            self._stands = stands
            self._show({})

    def _show(self, proofs: Mapping[str, bytes]) -> None:
        self._proofs = proofs
        self._number += 1
