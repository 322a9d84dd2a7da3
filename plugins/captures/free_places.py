"""Free places: names in a folder of captures that those which are added to it can take."""

import os
from collections.abc import Sequence
from itertools import count
from pathlib import Path

from plugins.captures.address import address_of
from plugins.captures.collection import SAVED_BESIDE, find_captures
from plugins.captures.reading import SUFFIXES
from plugins.captures.safe_name import safe_name, same_name


class FreePlaces:
    """The names and addresses that are taken in a folder of captures; it is read as far as is needed, and remembered.

    Names that some systems take for one count as one, so that the collection can be cloned there.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._addresses = {address_of(id) for id, _ in find_captures(folder)[0]}
        self._listed: dict[Path, dict[str, list[str]]] = {}

    def find(self, folders: Sequence[str], name: str, data: bytes) -> tuple[str, bool]:
        """The id for a capture of this name within these folders, and whether its very bytes stand there already.

        The id is free, and its post has an address of its own.
        """
        within = self._inner_folder(folders)
        stem, suffix = os.path.splitext(name)  # noqa: PTH122 - a name that ends with a point has no suffix
        for number in count(1):
            path = within / safe_name(stem, suffix.lower(), number)
            id = path.relative_to(self.folder).as_posix()
            alike = self._named_like(path)
            same = next((held for held in alike if _holds(held, data)), None)
            if same:
                return same.relative_to(self.folder).as_posix(), True
            if not alike and address_of(id) not in self._addresses and not self._would_hide_a_folder(path):
                break
        return id, False

    def add(self, id: str) -> None:
        """Take down that the capture `id` stands there now."""
        self._addresses.add(address_of(id))
        path = self.folder / id
        while path != self.folder:
            names = self._names(path.parent).setdefault(same_name(path.name), [])
            if path.name not in names:
                names.append(path.name)
            path = path.parent

    def _inner_folder(self, folders: Sequence[str]) -> Path:
        """The folder for those of a source: real ones, since links are not followed, and none saved beside a page."""
        within = self.folder
        for folder in folders:
            for number in count(1):
                path = within / safe_name(folder, number=number)
                alike = self._named_like(path)
                real = [held for held in alike if held.is_dir() and not held.is_symlink()]
                is_free = not alike and not self._would_hide_a_folder(path)
                if (real or is_free) and not any(map(self._is_beside_a_page, real or [path])):
                    break
            within = path if path in real or not real else min(real)
        return within

    def _is_beside_a_page(self, folder: Path) -> bool:
        pages = (folder.name.removesuffix(ending) for ending in SAVED_BESIDE if folder.name.endswith(ending))
        return any(self._named_like(folder.with_name(page + suffix)) for page in pages for suffix in SUFFIXES[1:])

    def _would_hide_a_folder(self, page: Path) -> bool:
        """Whether a folder stands there that would be taken for what a browser saved beside a page of this name."""
        beside = (page.with_name(page.stem + ending) for ending in SAVED_BESIDE)
        return page.suffix in SUFFIXES[1:] and any(map(self._named_like, beside))

    def _named_like(self, path: Path) -> list[Path]:
        """What stands there under that name as some systems see it, in every folder that they take for its own."""
        within = [path.parent] if path.parent == self.folder else self._named_like(path.parent)
        return [folder / name for folder in within for name in self._names(folder).get(same_name(path.name), ())]

    def _names(self, folder: Path) -> dict[str, list[str]]:
        if folder not in self._listed:
            names: dict[str, list[str]] = {}
            for name in sorted(os.listdir(folder)) if folder.is_dir() else ():  # noqa: PTH208 - names, not paths
                names.setdefault(same_name(name), []).append(name)
            self._listed[folder] = names
        return self._listed[folder]


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False
