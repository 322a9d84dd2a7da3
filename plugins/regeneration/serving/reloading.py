"""Reloading: pages that show a new site as soon as it is there, and what is wrong as long as it is not.

What makes them do so is added to what is served alone. The pages' own policy forbids inline script and style, so that
it comes as two files and a stream of events, at addresses that no site has.
"""

import json
import os
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from plugins.regeneration.serving.handler import SiteHandler
from plugins.regeneration.serving.live_site import LiveSite

HEARTBEAT = 0.5
"""Seconds after which a browser is told again, so that one that is gone is noticed, and a site that others built."""
EVENTS = "newsfold-events"
FILES = {"newsfold-reload.js": "text/javascript", "newsfold-reload.css": "text/css"}
NO_SITE = b"""<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>No site yet</title></head>
<body><p>There is no site here yet. It is shown as soon as it is built.</p></body>
</html>
"""


class ReloadingHandler(SiteHandler):
    """Answers with the files of a live site; its pages tell what happens to it."""

    def __init__(self, *args: Any, site: LiveSite, **kwargs: Any) -> None:
        self.site = site
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        """Answer, with what pages ask for beside the site too."""
        name = urlsplit(self.path).path.removeprefix(f"{self.base}/")
        if name == EVENTS:
            self._send_events()
        elif name in FILES:
            self._send_file(name)
        else:
            super().do_GET()

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Answer with a page that tells what happens, and with all other files as they are."""
        # two versions of a file may be of one second, which is as much as this tells
        del self.headers["If-Modified-Since"]
        self._version = self.site.told().version
        page = self._page()
        return super().send_head() if page is None else self.begin_page(HTTPStatus.OK, page)

    def begin_page(self, code: int, page: bytes) -> BytesIO:
        """Add the script to a page."""
        script = f'<script src="{self.base}/newsfold-reload.js" data-version="{self._version}" defer></script>\n'
        head, end, rest = page.partition(b"</head>")
        return super().begin_page(code, head + script.encode() + end + rest)

    def missing_page(self) -> bytes | None:
        """What is shown for a page that is missing; where there is no site, that it is to come."""
        is_there = Path(self.directory, "index.html").is_file()
        return super().missing_page() if is_there else NO_SITE

    def end_headers(self) -> None:
        """Let the browser keep nothing of what will change."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing: the terminal is for the builds."""

    def _page(self) -> bytes | None:
        path = urlsplit(self.path).path
        if not path.startswith(f"{self.base}/"):
            return None
        file = Path(self.translate_path(self.path), "index.html" if path.endswith("/") else "")
        proof = self.site.proof(os.path.relpath(file, self.directory).replace(os.sep, "/"))
        if proof is not None:
            return proof
        try:
            return file.read_bytes() if file.suffix == ".html" else None
        except OSError:
            return None

    def _send_file(self, name: str) -> None:
        content = Path(__file__).with_name(name).read_bytes()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", FILES[name])
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _send_events(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        told = self.site.told()
        try:
            while True:
                data = json.dumps({"version": told.version, "problems": told.problems})
                self.wfile.write(f"retry: 500\ndata: {data}\n\n".encode())
                told = self.site.wait(told, HEARTBEAT)
        except OSError:  # the browser has gone elsewhere
            return
