"""Handlers: a site answered as GitHub Pages does, with its own page for what is missing."""

import time
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urlsplit

_WAITS, _WAIT = 50, 0.01
"""A site that is being replaced is away for less than this many times so many seconds."""


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers with the files of a site below the path `base`, and there with its 404.html where there is none."""

    def __init__(self, *args: Any, base: str, **kwargs: Any) -> None:
        self.base = base
        super().__init__(*args, **kwargs)

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Answer only below the base; the base itself leads to the site, as it does on GitHub Pages."""
        path = urlsplit(self.path).path
        if path == self.base:
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{self.base}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return None
        if not path.startswith(f"{self.base}/"):
            super().send_error(HTTPStatus.NOT_FOUND, f"the site is at {self.base}/")
            return None
        self._wait_for_site()
        return super().send_head()

    def translate_path(self, path: str) -> str:
        """The file of an address, which is below the base."""
        return super().translate_path(path.removeprefix(self.base))

    def list_directory(self, path: Any) -> None:
        """No folder is listed: nothing of a site stands at the address of a folder but a front page."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send the site's own page for a missing one, and what the standard library sends for all else."""
        page = self.missing_page() if code == HTTPStatus.NOT_FOUND else None
        if page is None:
            super().send_error(code, message, explain)
            return
        body = self.begin_page(code, page)
        if self.command != "HEAD":
            self.wfile.write(body.read())

    def missing_page(self) -> bytes | None:
        """What is shown for a page that is missing; None where the site has nothing to say."""
        missing = Path(self.directory, "404.html")
        return missing.read_bytes() if missing.is_file() else None

    def begin_page(self, code: int, page: bytes) -> BytesIO:
        """Send the head of an answer that is a page, and give what is to follow."""
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        return BytesIO(page)

    def _wait_for_site(self) -> None:
        """A site that takes the place of another is nowhere for a moment."""
        for _ in range(_WAITS):
            if Path(self.directory).is_dir():
                return
            time.sleep(_WAIT)
