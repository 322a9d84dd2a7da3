"""Serve the built site at http://localhost:8000/ until stopped, with its own page for what is missing.

python scripts/serve_site.py [--output DIR] [--port N]
"""

import argparse
import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers with the site's files, and with its 404.html where there is none."""

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
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--output", type=Path, metavar="DIR", default=ROOT / "output", help="the site to serve")
    cli.add_argument("--port", type=int, default=8000, help="the port to listen at")
    args = cli.parse_args()
    if not (args.output / "index.html").is_file():
        print(f"there is no site at {args.output}; build it first", file=sys.stderr)
        return 1
    try:
        server = ThreadingHTTPServer(("localhost", args.port), partial(SiteHandler, directory=str(args.output)))
    except OSError as error:
        print(f"port {args.port} cannot be listened at ({error.strerror}); name another with --port", file=sys.stderr)
        return 1
    print(f"Serving {args.output} at http://localhost:{server.server_port}/ (stop with Ctrl-C)", flush=True)
    with server:
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
