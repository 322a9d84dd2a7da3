"""Measure the pages of a built site: their weights, and Lighthouse's scores for one page of each kind.

python scripts/bench_pages.py SITE                        weights alone
python scripts/bench_pages.py SITE --lighthouse PROGRAM   and scores; `npx` for the lighthouse of this folder

A kind is a page of the root, or the middle and the heaviest page of a folder. Pages are served from the root of a
server that packs them. Lighthouse comes from npm; it drives the browser that the tests drive. A page that asks search
engines to stay away is not blamed for it.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.get_browser import NoBrowserError, find_browser, is_root  # noqa: E402
from scripts.page_weights import Weight, spread, weigh_site  # noqa: E402
from scripts.search_server import serving  # noqa: E402

ASKED = ("performance", "accessibility", "best-practices", "seo")
LOWEST = 95
"""What each score has to reach."""
UNLISTED = "is-crawlable"
"""The audit that a page fails on purpose where it asks search engines to stay away."""


def main() -> int:
    """Print both tables; 1 where a score is too low or nothing can be measured."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("site", type=Path, metavar="SITE", help="the folder of a built site")
    cli.add_argument("--lighthouse", metavar="PROGRAM", help="the path of lighthouse, or `npx`")
    cli.add_argument("--desktop", action="store_true", help="score as on a desk; otherwise as on a middling telephone")
    cli.add_argument("--query", default="", help="words that the search page is asked for as well")
    args = cli.parse_args()
    if not (args.site / "index.html").is_file():
        print(f"there is no site at {args.site}; build it first", file=sys.stderr)
        return 1
    folders = weigh_site(args.site)
    print(f"{'folder':14} {'pages':>6} {'median':>7} {'95 %':>7} {'most':>7}  bytes of a page with its styles, gzip")
    for folder, weights in sorted(folders.items()):
        one = spread(folder, weights)
        print(f"{folder or '.':14} {one.pages:6} {one.middle:7.0f} {one.high:7.0f} {one.most:7}")
    if not args.lighthouse:
        return 0
    pages = [*kinds(folders), "404.html", *([f"search.html?q={args.query}"] if args.query else [])]
    return int(not score_all(args.site, pages, args.lighthouse, args.desktop))


def kinds(folders: dict[str, list[Weight]]) -> Iterator[str]:
    """A page of each kind."""
    for folder, weights in sorted(folders.items()):
        yield from sorted({one.path for one in (weights if not folder else (weights[len(weights) // 2], weights[-1]))})


def score_all(site: Path, pages: list[str], program: str, desktop: bool) -> bool:
    """Print a line of scores a page; whether all are high enough."""
    try:
        browser = find_browser()
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return False
    command = ["npx", "--no-install", "lighthouse"] if program == "npx" else [program]
    options = ["--quiet", "--output=json", f"--only-categories={','.join(ASKED)}"]
    options += ["--preset=desktop"] if desktop else []
    options.append(f"--chrome-flags=--headless --disable-gpu{' --no-sandbox' if is_root() else ''}")
    environment = {**os.environ, "CHROME_PATH": str(browser)}
    print(f"\n{'page':56} {'speed':>5} {'access':>6} {'practice':>8} {'SEO':>4}  shift")
    high = True
    with serving(site) as served:
        for page in pages:
            scores, shift, failed = score(f"{served.url}/{page}", [*command, *options], environment)
            line = f"{page:56} {scores[0]:5} {scores[1]:6} {scores[2]:8} {scores[3]:4}  {shift}  {', '.join(failed)}"
            print(line, flush=True)
            high &= min(scores[:3] if failed == [UNLISTED] else scores) >= LOWEST
    return high


def score(url: str, command: list[str], environment: dict[str, str]) -> tuple[list[int], str, list[str]]:
    """The four scores of a page, how far it shifts, and which audits it fails."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        subprocess.run([*command, url, f"--output-path={report}"], env=environment, check=True)
        told = json.loads(report.read_text(encoding="utf-8"))
    scores = [round(100 * (told["categories"][name]["score"] or 0)) for name in ASKED]
    weighing = {ref["id"] for name in ASKED[1:] for ref in told["categories"][name]["auditRefs"] if ref["weight"]}
    failed = [name for name in sorted(weighing) if told["audits"][name]["score"] == 0]
    return scores, told["audits"]["cumulative-layout-shift"]["displayValue"], failed


if __name__ == "__main__":
    sys.exit(main())
