"""Traces: what of a capture tells whether its paragraphs recur: its outlet, and its paragraphs as numbers."""

import re
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from plugins.captures.capture import Capture
from plugins.captures.fact import value_of


@dataclass(frozen=True, slots=True)
class Trace:
    """A capture by its outlet, which `key` tells from others, and by its paragraphs.

    `folded` are 64-bit hashes of the folded words of each paragraph, 0 where it has no word, and `sizes` how many
    letters these have. `outlet` is the outlet's name, "" where it is told by an address or a folder.
    """

    id: str
    key: tuple[str, str]
    outlet: str
    folded: tuple[int, ...]
    sizes: tuple[int, ...]

    @property
    def folder(self) -> str:
        """The folder that its file is in, "" for the top one."""
        parent = PurePosixPath(self.id).parent.as_posix()
        return "" if parent == "." else parent


def trace_of(capture: Capture) -> Trace:
    """The trace of a capture."""
    folded = [" ".join(re.findall(r"\w+", paragraph.text.lower())) for paragraph in capture.paragraphs]
    outlet = value_of(capture.outlet)
    return Trace(capture.id, _key(capture, outlet), outlet, tuple(map(_hash, folded)), tuple(map(len, folded)))


def _hash(folded: str) -> int:
    if not folded:
        return 0
    return int.from_bytes(blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") or 1


def _key(capture: Capture, outlet: str) -> tuple[str, str]:
    """Whose a capture is: its outlet's, else its host's, else that of the folder it is in."""
    if outlet:
        return "outlet", outlet.casefold()
    try:
        host = urlsplit(value_of(capture.url)).hostname
    except ValueError:
        host = None
    parent = PurePosixPath(capture.id).parent.as_posix()
    return ("host", host.removeprefix("www.")) if host else ("folder", "" if parent == "." else parent)
