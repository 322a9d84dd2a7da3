"""Site files: what is written beside the pages, by any room."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from plugins.captures.building import Page


class SiteFile(NamedTuple):
    """A file of the site that no template makes: its address below the site's root, and its text."""

    address: str
    text: str


class SiteText(NamedTuple):
    """The same where the text is made only if it is to be written: `shows` is a digest of all that it is made from."""

    address: str
    shows: bytes
    text: Callable[[], str]


def file_pages(folder: str | Path, texts: Iterable[SiteText]) -> Iterator[Page]:
    """Texts as they are handed over to be written below a folder."""
    for text in texts:
        yield Page(text.address, text.shows, partial(_write, folder, text))


def _write(folder: str | Path, text: SiteText) -> None:
    write_files(folder, [(text.address, text.text())])


def write_files(folder: str | Path, files: Iterable[tuple[str, str]]) -> None:
    """Write files below a folder, the address and the text of each, line ends as they are.

    Each folder is made once: there may be thousands of files.
    """
    made: set[Path] = set()
    for address, text in files:
        target = Path(folder, address)
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        target.write_text(text, encoding="utf-8", newline="")
