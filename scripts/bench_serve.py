"""Measure how long an edit takes to show: from saving a capture to the page in the browser that shows it.

python scripts/bench_serve.py CAPTURES [--decisions DIR] [--edits N] [--work DIR]

The captures are copied, the site is built and served as `invoke serve` does, and one capture after the other gets a
word more. Stated are the seconds from the file's last byte until the word stands in the page, and until all of the site
follows.
"""

import argparse
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from plugins.captures.address import address_of  # noqa: E402
from scripts.get_browser import NoBrowserError, find_browser, is_root  # noqa: E402

FOREVER = 1e6
"""Milliseconds that the first build may take."""
SETTLED = 1000
"""Milliseconds in which the page loads the site that was just built, so that the next edit finds it at rest."""


def main() -> int:
    """Print a line an edit, and the middle one of all; 1 where there is nothing to edit or no browser."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("captures", type=Path, metavar="CAPTURES", help="a folder of captures, some of them plain text")
    cli.add_argument("--decisions", type=Path, metavar="DIR", help="their decision files")
    cli.add_argument("--edits", type=int, default=9, metavar="N", help="how many captures to edit (default: 9)")
    cli.add_argument("--work", type=Path, metavar="DIR", help="where to put copy and site (default: a passing folder)")
    args = cli.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        work = args.work or Path(passing)
        captures = work / "captures"
        shutil.copytree(args.captures, captures, dirs_exist_ok=True)
        chosen = _chosen(captures, args.edits)
        if not chosen:
            print(f"{args.captures} holds no plain text to edit", file=sys.stderr)
            return 1
        options = [f"--decisions={args.decisions.resolve()}"] if args.decisions else []
        try:
            with _opened_page() as page, _served(captures, work / "site", *options) as server:
                taken = [_edit(page, server, captures, file) for file in chosen]
        except NoBrowserError as error:
            print(error, file=sys.stderr)
            return 1
    shown, built = (statistics.median(seconds) for seconds in zip(*taken, strict=True))
    print(f"{'the middle one':50} {shown:6.2f} s {built:6.2f} s")
    return 0


def _chosen(captures: Path, number: int) -> list[Path]:
    files = sorted(captures.rglob("*.txt"))
    return random.Random(0).sample(files, min(number, len(files)))


@contextmanager
def _opened_page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), chromium_sandbox=not is_root())
        try:
            yield browser.new_page()
        finally:
            browser.close()


@dataclass(frozen=True)
class Server:
    """A server that builds the site again after edits: its address without a slash at the end, and what it says."""

    address: str
    said: IO[str]


@contextmanager
def _served(captures: Path, output: Path, *options: str) -> Iterator[Server]:
    """Serve the site of the captures, from when it is built."""
    program = [sys.executable, str(ROOT / "scripts" / "serve_site.py"), "--watch", "--port=0"]
    command = [*program, f"--seeds={captures.resolve()}", f"--output={output.resolve()}", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout
        try:
            address = server.stdout.readline().split(" at ")[1].split()[0].rstrip("/")
            print(server.stdout.readline().strip(), flush=True)
            yield Server(address, server.stdout)
        finally:
            server.terminate()


def _edit(page: Page, server: Server, captures: Path, file: Path) -> tuple[float, float]:
    """Give a capture a word more, in its longest line, which is its article's; the seconds to its page, and to all."""
    page.goto(f"{server.address}/posts/{address_of(file.relative_to(captures).as_posix())}.html")
    before = file.read_text(encoding="utf-8")
    longest = max(before.splitlines(), key=len)
    word = f"edited{time.time_ns()}"
    file.write_text(before.replace(longest, f"{longest} {word}", 1), encoding="utf-8")
    began = time.perf_counter()
    page.wait_for_function("word => document.body.textContent.includes(word)", arg=word, timeout=FOREVER)
    shown = time.perf_counter() - began
    server.said.readline()
    built = time.perf_counter() - began
    page.wait_for_timeout(SETTLED)
    print(f"{file.name[:50]:50} {shown:6.2f} s {built:6.2f} s", flush=True)
    return shown, built


if __name__ == "__main__":
    sys.exit(main())
