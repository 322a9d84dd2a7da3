"""Serve the built site until stopped, as GitHub Pages does, with its own page for what is missing.

python scripts/serve_site.py [--output DIR] [--port N]     the site in output/, at http://localhost:8000/
python scripts/serve_site.py --public                      the site in public/, below the path of its address
python scripts/serve_site.py --base /newsfold              below this path
"""

import argparse
import runpy
import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent


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
        return super().send_head()

    def translate_path(self, path: str) -> str:
        """The file of an address, which is below the base."""
        return super().translate_path(path.removeprefix(self.base))

    def list_directory(self, path: Any) -> None:
        """No folder is listed: nothing of a site stands at the address of a folder but a front page."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send the site's own page for a missing one, and what the standard library sends for all else."""
        missing = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not missing.is_file():
            super().send_error(code, message, explain)
            return
        page = missing.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)


def main() -> int:
    """Serve until interrupted; 1 where there is no site, or the port is taken."""
    args = _arguments()
    output = args.output or ROOT / ("public" if args.public else "output")
    base = _base(args)
    if not (output / "index.html").is_file():
        print(f"there is no site at {output}; build it first", file=sys.stderr)
        return 1
    handler = partial(SiteHandler, directory=str(output), base=base)
    try:
        server = ThreadingHTTPServer(("localhost", args.port), handler)
    except OSError as error:
        print(f"port {args.port} cannot be listened at ({error.strerror}); name another with --port", file=sys.stderr)
        return 1
    print(f"Serving {output} at http://localhost:{server.server_port}{base}/ (stop with Ctrl-C)", flush=True)
    with server:
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()
    return 0


def _base(args: argparse.Namespace) -> str:
    """The path that the site stands below, with a slash before it and none after; empty for the root."""
    stated = runpy.run_path(str(ROOT / "publishconf.py"))["SITE_BASE"] if args.public and not args.base else args.base
    return f"/{path}" if (path := str(stated).strip("/")) else ""


def _arguments() -> argparse.Namespace:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--output", type=Path, metavar="DIR", help="the site to serve (default: output, or public)")
    cli.add_argument("--public", action="store_true", help="the public copy, below the path of its address")
    cli.add_argument("--base", metavar="PATH", default="", help="the path that the site stands below (default: none)")
    cli.add_argument("--port", type=int, default=8000, help="the port to listen at")
    return cli.parse_args()


if __name__ == "__main__":
    sys.exit(main())
