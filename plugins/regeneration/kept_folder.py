"""The kept folder: where the builds of one site keep things for the next, as long as the code stays the same."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from plugins.keeping.coding import decode, digest, encode
from plugins.keeping.file import read_kept, write_kept

_SITES = "sites"
_CODE = "code"
_PLACE = "place"


def kept_folder(cache: Path, settings_file: Path, output: Path) -> Path:
    """Where the builds of a site keep things below a cache folder: each settings file and output has its own place."""
    return cache / _SITES / digest(str(settings_file.absolute()), str(output.resolve())).hex()


def is_of(folder: Path, code: bytes) -> bool:
    """Whether what is in a kept folder was made by this code."""
    made_by = read_kept(folder, _CODE)
    return made_by is not None and bytes(made_by) == code


def open_kept(folder: Path, code: bytes, output: Path) -> Path | None:
    """The kept folder, ready for this code: emptied of what other code made. None where nothing can be kept.

    The folders of sites that are gone, and whose place is gone too, are removed.
    """
    _forget_others(folder)
    if not is_of(folder, code):
        shutil.rmtree(folder, ignore_errors=True)
        if folder.exists() and any(folder.iterdir()):
            return None
        write_kept(folder, _PLACE, encode(str(output.resolve())))
        write_kept(folder, _CODE, code)
    return folder if is_of(folder, code) else None


def _forget_others(folder: Path) -> None:
    with suppress(OSError):
        for other in os.scandir(folder.parent):
            if other.name != folder.name and (place := _place(Path(other.path))) and not place.parent.exists():
                shutil.rmtree(other.path, ignore_errors=True)


def _place(folder: Path) -> Path | None:
    """Where the site of a kept folder stands, or stood."""
    try:
        data = read_kept(folder, _PLACE)
        return Path(decode(data, str)) if data else None
    except ValueError:
        return None
