"""Addresses: where a capture's post stands on the site, from the name of its file alone."""

import hashlib
import re
import unicodedata
from pathlib import PurePosixPath

LONGEST_NAME = 80
PLAIN_NAME = re.compile(r"[a-z0-9]+(?:[._-]+[a-z0-9]+)*")


def address_of(id: str) -> str:
    """The address of the capture `id`: its path in lower-case ASCII, `.txt` dropped, another suffix kept as `-html`.

    It depends on nothing but `id`. A name that cannot be kept as it stands (capitals, accents, emoji, great length) is
    told apart from its like by a digest of the id.
    """
    path = PurePosixPath(id)
    suffix = path.suffix.lower()
    ending = "" if suffix == ".txt" else suffix.replace(".", "-")
    wanted = (*path.parts[:-1], path.stem + ending)
    kept = tuple(_plain(part) for part in wanted)
    digest = "" if kept == wanted else "-" + hashlib.sha256(id.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return "/".join(kept) + digest


def _plain(name: str) -> str:
    if PLAIN_NAME.fullmatch(name) and len(name) <= LONGEST_NAME:
        return name
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_name).strip("-")[:LONGEST_NAME].rstrip("-") or "capture"
