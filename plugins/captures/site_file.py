"""Site files: what is written beside the pages, by any room."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple


class SiteFile(NamedTuple):
    """A file of the site that no template makes: its address below the site's root, and its text."""

    address: str
    text: str


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
