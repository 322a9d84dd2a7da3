"""The base of pages: what every page of a site shows beside what is its own."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from plugins.keeping.coding import digest
from plugins.regeneration.code_digest import ROOT, contents_below

_CLOCK = 0.02
"""Seconds by which the times of a file system may be behind the clock."""


@dataclass(frozen=True)
class Base:
    """The digest of a site's settings, the folders of its templates, and when its build started, in seconds.

    Newsfold's own code and the packages that it uses are no part of it: what is kept is kept for one version of them.
    """

    settings: bytes
    templates: tuple[Path, ...]
    started: float

    def digest(self) -> bytes:
        """A digest of settings, templates and the code of the site's own as they are now."""
        templates = [list(contents_below(folder, str(folder))) for folder in self.templates]
        return digest(self.settings, templates, [(file, Path(file).read_bytes()) for file in own_code()])

    def is_steady(self, before: bytes) -> bool:
        """Whether all is still as it was when its digest was taken, and code was not edited while it was loaded."""
        return self.digest() == before and all(
            max((status := os.stat(file)).st_mtime, status.st_ctime) < self.started - _CLOCK  # noqa: PTH116
            for file in own_code()
        )


def own_code() -> Iterator[str]:
    """The files of loaded modules that belong neither to Python, a package nor the plugins.

    They are the settings file, and what it imports beside it.
    """
    folders = (sys.prefix, sys.base_prefix, sys.exec_prefix, ROOT / "plugins")
    away = tuple({f"{place}{os.sep}" for folder in folders for place in (folder, Path(folder).resolve())})
    # the program that is run is no part of the site; multiprocessing lists it under a second name
    program = sys.modules["__main__"]
    loaded = (_file(module) for module in list(sys.modules.values()) if module is not program)
    # nearly all are away by the path they were loaded from: the real ones of a thousand modules take long to find
    files = {os.path.realpath(file) for file in loaded if file and not file.startswith(away)}
    yield from sorted(file for file in files if not file.startswith(away))


def _file(module: ModuleType) -> str | None:
    file = getattr(module, "__file__", None)
    return file if isinstance(file, str) and file.endswith(".py") and "-packages" not in file else None
