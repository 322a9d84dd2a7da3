"""The code digest: whether what one version of Newsfold kept is fit for this one."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from plugins.keeping.coding import digest

ROOT = Path(__file__).parents[2]

_PIN = re.compile(r"^([A-Za-z0-9._-]+)==", re.MULTILINE)
_INSTALLED = re.compile(r"([^-]+)-.*\.(?:dist-info|egg-info)")


def code_digest(root: Path = ROOT) -> bytes:
    """A digest of all that the bytes of a site depend on but what it is made from.

    That is the files of all plugins, the versions of what requirements.txt pins, as they are installed, and Python.
    """
    pins = root / "requirements.txt"
    pinned = _PIN.findall(pins.read_text(encoding="utf-8")) if pins.is_file() else []
    machine = os.uname().machine if hasattr(os, "uname") else os.environ.get("PROCESSOR_ARCHITECTURE", "")
    return digest(
        sys.version, sys.platform, machine, _installed(pinned), list(contents_below(root / "plugins", str(root)))
    )


def contents_below(folder: Path, root: str) -> Iterator[tuple[str, bytes]]:
    """The path from `root` and the content of each file below a folder, in order, links followed.

    What Python compiled is left out, and what begins with a dot: editors keep their own things so.
    """
    entered: set[str] = set()
    for above, folders, files in os.walk(folder, followlinks=True):
        real = os.path.realpath(above)
        folders[:] = sorted(
            name for name in folders if name[0] != "." and name != "__pycache__" and real not in entered
        )
        entered.add(real)
        for name in sorted(name for name in files if name[0] != "."):
            path = os.path.join(above, name)  # noqa: PTH118  # several times as fast, for each of hundreds of files
            with suppress(OSError), open(path, "rb") as file:  # noqa: PTH123  # it may have just gone
                yield path.removeprefix(root), file.read()


def _installed(pinned: Iterable[str]) -> list[str]:
    """The pinned distributions as the folders that describe them are named, version included.

    Asking importlib.metadata for each would take longer than all else that a build of an unchanged site does.
    """
    wanted = {_normal(name) for name in pinned}
    found: set[str] = set()
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208
        except OSError:
            continue
        found.update(name for name in names if (match := _INSTALLED.fullmatch(name)) and _normal(match[1]) in wanted)
    return sorted(found)


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
