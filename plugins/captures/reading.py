"""Reading: a saved page, whatever its format, becomes a capture."""

import hashlib
from pathlib import Path

from plugins.captures.capture import Capture
from plugins.captures.decoding import decode, decode_html
from plugins.captures.pages.text_page import read_text
from plugins.captures.problem import CaptureError

__all__ = ["SUFFIXES", "read_capture", "read_html", "read_text"]

SUFFIXES = (".txt", ".html", ".htm", ".xhtml")


def read_html(id: str, html: str, sha256: str = "") -> Capture:
    """Read a page saved as HTML."""
    # importing what reads HTML, trafilatura and all, takes longer than many a build that reads none
    from plugins.captures.html import html_page

    return html_page.read_html(id, html, sha256)


def read_capture(id: str, path: Path) -> Capture:
    """Read the file at `path` as the capture `id`, by its suffix.

    Raises:
        CaptureError: it cannot be opened, holds no text, or the reader fails on it.
    """
    if not path.is_file() and path.exists():
        raise CaptureError("it is not a regular file", "move it away")  # a pipe would never end
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CaptureError(f"it cannot be read ({error.strerror})", "check that it exists and may be read") from error
    digest = hashlib.sha256(data).hexdigest()
    try:
        if path.suffix.lower() == ".txt":
            return read_text(id, decode(data), digest)
        return read_html(id, decode_html(data), digest)
    except CaptureError:
        raise
    except Exception as error:  # one page must not keep the others from being read
        raise CaptureError(f"the reader failed on it ({type(error).__name__}: {error})", "please report it") from error
