"""A server that sends a site as GitHub Pages does, and counts what it sends."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

LEVEL = 6
"""Of gzip, as servers have it. Every figure of the benchmark is taken at it, each file packed alone."""
PACKED = frozenset((".html", ".js", ".mjs", ".css", ".json", ".svg", ".txt", ".xml"))
"""What is packed on its way; all else is sent as it is, as by GitHub Pages: pagefind packs its own."""


@dataclass(slots=True)
class Site:
    """A folder that is served; `sent` holds the bytes of each body that was sent, by path, since it was last taken."""

    folder: Path
    url: str = ""
    sent: dict[str, int] = field(default_factory=dict)
    packed: dict[str, bytes] = field(default_factory=dict)

    def take(self) -> dict[str, int]:
        """What was sent since this was last asked; heads are not counted."""
        sent, self.sent = self.sent, {}
        return sent

    def body(self, path: str) -> bytes:
        """The body to send for a path, packed once."""
        if path not in self.packed:
            self.packed[path] = on_the_way(self.folder / path)
        return self.packed[path]


def on_the_way(file: Path) -> bytes:
    """A file as it is sent."""
    data = file.read_bytes()
    return gzip.compress(data, LEVEL, mtime=0) if file.suffix in PACKED else data


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers with the files of a site, packed, for no cache to keep."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, site: Site) -> None:
        self.site = site
        super().__init__(*args, directory=str(site.folder))  # type: ignore[arg-type]

    def handle(self) -> None:
        """Answer until the browser leaves, in the middle of an answer if it likes."""
        with suppress(ConnectionError):
            super().handle()

    def finish(self) -> None:
        """Close what is still open."""
        with suppress(ConnectionError):
            super().finish()

    def do_GET(self) -> None:
        """Send a file of the site."""
        file = Path(self.translate_path(self.path))
        if not file.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        path = file.relative_to(self.site.folder).as_posix()
        body = self.site.body(path)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        if file.suffix in PACKED:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)
        self.site.sent[path] = len(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[Site]:
    """Serve a folder until left."""
    site = Site(folder.resolve())
    with ThreadingHTTPServer(("localhost", 0), partial(SiteHandler, site=site)) as server:
        site.url = f"http://localhost:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
