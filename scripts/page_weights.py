"""What pages weigh on their way to a reader."""

import gzip
import re
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

SHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
LEVEL = 6
"""Of gzip, as servers have it; each file is packed alone."""


@dataclass(frozen=True)
class Weight:
    """Bytes of a page and of the styles it asks for, compressed."""

    path: str
    page: int
    styles: int

    @property
    def whole(self) -> int:
        """Both together: what the first page of a visit costs."""
        return self.page + self.styles


@dataclass(frozen=True)
class Spread:
    """How many pages a folder has, and the middle, the 95th of 100 and the most of what they weigh with styles."""

    folder: str
    pages: int
    middle: float
    high: float
    most: int


def weigh(site: Path, path: str, sheets: dict[Path, int]) -> Weight:
    """The weight of one page; the weights of sheets are kept in `sheets`."""
    page = site / path
    data = page.read_bytes()
    styles = 0
    for address in SHEET.findall(data.decode()):
        sheet = (page.parent / address).resolve()
        if sheet not in sheets:
            sheets[sheet] = packed(sheet.read_bytes())
        styles += sheets[sheet]
    return Weight(path, packed(data), styles)


def packed(data: bytes) -> int:
    """How many bytes are sent for these."""
    return len(gzip.compress(data, LEVEL, mtime=0))


def weigh_site(site: Path) -> dict[str, list[Weight]]:
    """The weights of all pages by folder, "" for the root, the lightest first."""
    sheets: dict[Path, int] = {}
    folders: dict[str, list[Weight]] = {}
    for page in sorted(site.rglob("*.html")):
        path = page.relative_to(site)
        folder = path.parent.as_posix() if path.parent.name else ""
        # the page for missing ones starts its addresses at the server's root
        if path.as_posix() != "404.html":
            folders.setdefault(folder, []).append(weigh(site, path.as_posix(), sheets))
    return {folder: sorted(weights, key=lambda one: (one.whole, one.path)) for folder, weights in folders.items()}


def spread(folder: str, weights: list[Weight]) -> Spread:
    """The spread of the weights of one folder's pages."""
    wholes = [weight.whole for weight in weights]
    high = quantiles(wholes, n=20, method="inclusive")[-1] if len(wholes) > 1 else wholes[0]
    return Spread(folder, len(wholes), median(wholes), high, max(wholes))
