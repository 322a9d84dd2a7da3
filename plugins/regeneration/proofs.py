"""Proofs: pages of edited files as the last build would draw them, to be looked at until the next one is done."""

import shutil
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from plugins.regeneration.pages import HandedPage

MOST = 8
"""Of more files at once, as when others come out of a version control, a build alone tells."""

Prove = Callable[[Path], Sequence[HandedPage]]
"""The pages that show an edited file first of all; none where a build alone can tell."""


class Proofs:
    """What draws pages of edited files into the folder `aside`, which pages are written below, long after the build."""

    def __init__(self, aside: Path) -> None:
        self._aside = aside
        self._offers: list[Prove] = []

    def offer(self, prove: Prove) -> None:
        """Take over what draws proofs of files; each file has one that does, or none."""
        self._offers.append(prove)

    def draw(self, paths: Collection[Path]) -> dict[str, bytes]:
        """The pages of edited files by their addresses; none at all where one of them is of a file that has none.

        What the pages look up may be changed by it: no other proof is to come of the same process.
        """
        if len(paths) > MOST:
            return {}
        proved = [[page for prove in self._offers for page in prove(path)] for path in paths]
        if not all(proved):
            return {}
        self._aside.mkdir(parents=True)
        try:
            return {address: self._drawn(address, write) for pages in proved for address, _, write in pages}
        finally:
            shutil.rmtree(self._aside, ignore_errors=True)

    def _drawn(self, address: str, write: Callable[[], None]) -> bytes:
        write()
        return (self._aside / address).read_bytes()
