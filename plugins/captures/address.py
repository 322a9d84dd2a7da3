"""Addresses: where a capture's post stands on the site, from the name of its file alone."""

import hashlib
import re
import unicodedata
from pathlib import PurePosixPath

LONGEST_NAME = 80
PLAIN_NAME = re.compile(r"[a-z0-9]+(?:(?:\.|[_-]+)[a-z0-9]+)*")
LIKE_HTML = re.compile(r"-x?html?$")
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")
"""Names that Windows keeps for devices: a site is to be copied anywhere."""

PAGED = re.compile(r".*_\d+")
"""The names of the further pages of a list."""


def address_of(id: str) -> str:
    """The address of the capture `id`: its path in lower-case ASCII, `.txt` dropped, another suffix kept as `-html`.

    It depends on nothing but `id`. A name that cannot be kept as it stands (capitals, accents, emoji, great length), or
    that another file may lay claim to (`x-html.txt`, as `x.html` does), is told apart by a digest of the id.
    """
    path = PurePosixPath(id)
    suffix = path.suffix.lower()
    ending = "" if suffix == ".txt" else suffix.replace(".", "-")
    wanted = (*path.parts[:-1], path.stem + ending)
    kept = (*map(_folder, wanted[:-1]), _plain(wanted[-1]))
    claimed = path.suffix != suffix or (not ending and LIKE_HTML.search(path.stem))
    return "/".join(kept) + ("" if kept == wanted and not claimed else f"-{_digest(id)}")


def outlet_address(slug: str, name: str) -> str:
    """The address of the outlet `name`: its `slug` where that can name a file, else what can be kept and a digest.

    An outlet's name comes from a page, which may say anything.
    """
    kept = 0 < len(slug) <= LONGEST_NAME and not RESERVED.fullmatch(slug) and not PAGED.fullmatch(slug)
    return slug if kept else told_apart(slug, name)


def told_apart(slug: str, name: str) -> str:
    """What can be kept of a `slug` and a digest of the `name` that it stands for."""
    return f"{_plain(slug)}-{_digest(name)}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _folder(name: str) -> str:
    """A folder must not have the name of a page or of its citations: `a.html/x.txt` stands beside `a.txt`."""
    return re.sub(r"\.(html?|bib|ris)$", r"-\1", _plain(name))


def _plain(name: str) -> str:
    if RESERVED.fullmatch(name):
        return f"{name.replace('.', '-')}-page"
    if PLAIN_NAME.fullmatch(name) and len(name) <= LONGEST_NAME:
        return name
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_name).strip("-")[:LONGEST_NAME].rstrip("-") or "capture"
