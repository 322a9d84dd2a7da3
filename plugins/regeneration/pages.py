"""Pages: those that rooms hand over are written where the site does not have them already."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

from plugins.keeping.value import read_value, write_value
from plugins.regeneration.ahead import Ahead
from plugins.regeneration.base import Base
from plugins.regeneration.listing import Files, site_files

_NAME = "pages"


HandedPage = tuple[str, bytes, Callable[[], None]]
"""The address of a page, a digest of what it alone shows, and what writes it; with an empty digest it always does."""

Each = Callable[[Callable[[HandedPage], None], Sequence[HandedPage], str], Iterator[None]]
"""Does a piece of work for each item, in whichever process; the string is what the work is called."""

Noted = list[tuple[str, bytes, bool]]
"""Of pages that were handed over the address, the digest of what each shows, and whether the site keeps it."""


class Pages:
    """The pages of one build, written below `aside`, or kept as the site has them in `files`.

    What is known of the build before is in `folder`. `kept` are the addresses of the pages that the site keeps.
    """

    def __init__(self, aside: Path, files: Ahead[Files], folder: Path | None, base: Base, each: Each) -> None:
        self.kept: set[str] = set()
        self._aside, self._files, self._folder = aside, files, folder
        self._base, self._each = base, each
        self._shown: dict[str, bytes] = {}

    def write(self, pages: Iterable[HandedPage], what: str) -> None:
        """Write those of the pages that the site does not have as they are to be.

        Raises:
            ValueError: a page has the address of another, or does not write the file at its address.
        """
        # before anything is drawn, though nothing may be kept
        _ = self._based
        to_write = [page for page in pages if not self._keep(*page)]
        for _ in self._each(self._write, to_write, what):
            pass

    @property
    def are_known(self) -> bool:
        """Whether the site has pages that may be kept."""
        return bool(self._known)

    def noted(self, work: Callable[[], object]) -> Noted:
        """Do work that hands pages over, and note these for `take` in another process."""
        before = set(self._shown)
        work()
        return [(address, self._shown[address], address in self.kept) for address in self._shown.keys() - before]

    def take(self, noted: Noted) -> None:
        """Take over pages that another process was handed.

        Raises:
            ValueError: a page has the address of another.
        """
        for address, shows, is_kept in noted:
            self._show(address, shows)
            if is_kept:
                self.kept.add(address)

    def files(self, site: Path) -> Iterator[tuple[str, Path]]:
        """Every file of the site as it is to be: what was written aside, and what is kept of the one at `site`."""
        made = [(address, self._aside / address) for address in site_files(self._aside)]
        written = {address for address, _ in made}
        yield from made
        yield from ((address, site / address) for address in self.kept if address not in written)

    def record(self, files: Files) -> bool:
        """Keep for the next build what the pages show, now that these are the files of the site.

        A build that is stopped before this leaves a record that does not fit the files, and all that differ are made
        again. So are all where what every page shows was edited while they were drawn: then this is False.
        """
        is_steady = self._base.is_steady(self._based)
        known = {
            address: shows + files[address] for address, shows in self._shown.items() if is_steady and address in files
        }
        write_value(self._folder, _NAME, (self._based, known))
        return is_steady

    @cached_property
    def _based(self) -> bytes:
        """The base as it is when the first pages are handed over: whatever draws them is loaded by then."""
        return self._base.digest()

    @cached_property
    def _known(self) -> dict[str, bytes]:
        """What the site showed at each address, and the stamp of the file that was made of it."""
        return _read(self._folder, self._based)

    def _keep(self, address: str, shows: bytes, _: object) -> bool:
        """Whether the site keeps a page."""
        self._show(address, shows)
        file = self._files.value.get(address)
        if not shows or file is None or self._known.get(address) != shows + file:
            return False
        self.kept.add(address)
        return True

    def _show(self, address: str, shows: bytes) -> None:
        if address in self._shown:
            raise ValueError(f"two pages are to stand at {address}")
        self._shown[address] = shows

    def _write(self, page: HandedPage) -> None:
        address, _, write = page
        write()
        if not (self._aside / address).is_file():
            raise ValueError(f"the page that is to stand at {address} was not written there")


def _read(folder: Path | None, based: bytes) -> dict[str, bytes]:
    """What the build before knew of its pages; nothing where they showed other settings, or other templates."""
    before, known = read_value(folder, _NAME, tuple[bytes, dict[str, bytes]]) or (b"", {})
    return known if before == based else {}
