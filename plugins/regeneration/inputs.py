"""Inputs: the files that a site is made from, as they were before a build read them."""

import os
import time
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from plugins.regeneration.listing import Status, input_files

_YOUNG = 2_000_000_000
"""Nanoseconds for which a file is young: another edit may leave its times as they are, on some file systems."""


@dataclass(frozen=True)
class Seen:
    """Files at some places as they were: the status of each, and a digest of the content of each that was young."""

    places: tuple[str, ...]
    files: Mapping[str, Status]
    young: Mapping[str, bytes]

    def is_still_so(self, without: Collection[str]) -> bool:
        """Whether the files are the same as they were."""
        now = {path: status for place in self.places for path, status in input_files(Path(place), without)}
        return now == self.files and all(_content(path) == content for path, content in self.young.items())

    def aged(self, looked: int) -> "Seen | None":
        """The same where no file was young any more when they were `looked` at, in nanoseconds; else None.

        The contents of files that were young once need not be read again and again.
        """
        youngest = max((max(self.files[path][1:3]) for path in self.young), default=0)
        return replace(self, young={}) if youngest < looked - _YOUNG else None


class Inputs:
    """Collects what a site is made from; rooms name their inputs before they read them.

    Folders that are left `without` are no inputs wherever they are: what builds themselves write.
    """

    def __init__(self, without: Collection[str]) -> None:
        self._without = without
        self._places: dict[str, None] = {}
        self._files: dict[str, Status] = {}
        self._young: dict[str, bytes] = {}

    def extend(self, places: Iterable[Path]) -> None:
        """Look at files and folders that are going to be read."""
        for place in map(os.path.abspath, places):
            self._places[place] = None
            # what is changed a moment later has the same times
            edge = time.time_ns() - _YOUNG
            for path, status in input_files(Path(place), self._without):
                if path not in self._files:
                    self._files[path] = status
                    if max(status[1:3]) >= edge:
                        self._young[path] = _content(path)

    def seen(self) -> Seen:
        """What was looked at so far."""
        return Seen(tuple(self._places), self._files, self._young)


def _content(path: str) -> bytes:
    try:
        return blake2b(Path(path).read_bytes(), digest_size=16).digest()
    except OSError:
        return b""
