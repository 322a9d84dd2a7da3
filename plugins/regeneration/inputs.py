"""Inputs: the files that a site is made from, as they were before a build read them."""

import os
import time
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path

from plugins.regeneration.listing import Status, input_files

_YOUNG = 2_000_000_000
"""Nanoseconds for which a file is young: another edit may leave its times as they are, on some file systems."""


@dataclass(frozen=True)
class Look:
    """The files at or below some places, each with its status, at a moment in nanoseconds."""

    moment: int
    places: Mapping[str, Mapping[str, Status]]

    @property
    def files(self) -> Mapping[str, Status]:
        """All of the files."""
        return {path: status for files in self.places.values() for path, status in files.items()}


def look_at(places: Iterable[str], without: Collection[str]) -> Look:
    """Look at places, `without` the folders that builds themselves write to."""
    moment = time.time_ns()
    return Look(moment, {place: dict(input_files(Path(place), without)) for place in places})


NO_LOOK = Look(0, {})


@dataclass(frozen=True)
class Seen:
    """Files at some places as they were: the status of each, and a digest of the content of each that was young."""

    places: tuple[str, ...]
    files: Mapping[str, Status]
    young: Mapping[str, bytes]

    def is_still_so(self, look: Look) -> bool:
        """Whether a look at the places finds the same files."""
        return look.files == self.files and all(_content(path) == content for path, content in self.young.items())

    def aged(self, moment: int) -> "Seen | None":
        """The same where no file is young at a moment that all were looked at after, in nanoseconds; else None.

        The contents of files that were young once need not be read again and again.
        """
        youngest = max((max(self.files[path][1:3]) for path in self.young), default=0)
        return replace(self, young={}) if youngest < moment - _YOUNG else None


@dataclass
class Inputs:
    """Collects what a site is made from; rooms name their inputs before they read them.

    Folders that are left `without` are no inputs wherever they are: what builds themselves write. Places that there was
    a `look` at already, before anything was read, are not looked at again. `files` are all that were looked at so far.
    """

    without: Collection[str] = ()
    look: Look = NO_LOOK
    _places: dict[str, None] = field(default_factory=dict)
    files: dict[str, Status] = field(default_factory=dict)
    _young: dict[str, bytes] = field(default_factory=dict)

    def extend(self, places: Iterable[Path]) -> None:
        """Look at files and folders that are going to be read."""
        for place in map(os.path.abspath, places):
            self._places[place] = None
            look = self.look if place in self.look.places else look_at([place], self.without)
            for path, status in look.places[place].items():
                if path not in self.files:
                    self.files[path] = status
                    # what is changed a moment later has the same times
                    if max(status[1:3]) >= look.moment - _YOUNG:
                        self._young[path] = _content(path)

    def seen(self) -> Seen:
        """What was looked at so far."""
        return Seen(tuple(self._places), self.files, self._young)


def _content(path: str) -> bytes:
    try:
        # a pipe would never end
        return blake2b(Path(path).read_bytes(), digest_size=16).digest() if os.path.isfile(path) else b""  # noqa: PTH113
    except OSError:
        return b""
