"""Time how long a page takes to be read, beside trafilatura on the same pages' HTML in the same run.

python scripts/bench_reading.py PAGES.jsonl[.gz]

PAGES holds one object a line: {"id", "capture_b", "html"}, the text and the HTML of a page. Texts of about 4 kB and of
about 20 kB are timed apart. Machines are noisy: what counts is each figure's ratio to trafilatura's.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import process_time

import trafilatura

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from plugins.captures.reading import read_html, read_text
from scripts.json_lines import read_objects

MOST = 60
"""Of each kind of page so many are timed."""
ROUNDS = 5
KINDS = {"text of about 4 kB": (3_000, 5_000), "text of about 20 kB": (16_000, 24_000)}


def main() -> int:
    """Print milliseconds a page, the median of the rounds, and their ratio to trafilatura's."""
    program = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    program.add_argument("pages", type=Path, metavar="PAGES")
    pages = [page for page in read_objects(program.parse_args().pages) if page.get("html") and page.get("capture_b")]
    html = [page["html"] for page in pages][:MOST]
    timed: dict[str, float] = {"trafilatura on HTML": _time(lambda text: trafilatura.extract(text), html)}
    for name, (shortest, longest) in KINDS.items():
        texts = [page["capture_b"] for page in pages if shortest <= len(page["capture_b"]) <= longest][:MOST]
        timed[name] = _time(lambda text: read_text("page.txt", text), texts)
    timed["HTML"] = _time(lambda text: read_html("page.html", text), html)
    for name, milliseconds in timed.items():
        print(f"{name:20} {milliseconds:6.1f} ms  {milliseconds / timed['trafilatura on HTML']:.2f} x trafilatura")
    return 0


def _time(read: Callable[[str], object], texts: Sequence[str]) -> float:
    """Milliseconds of processor time a text, the median of some rounds after one that warms up."""
    rounds = []
    for _ in range(ROUNDS + 1):
        started = process_time()
        for text in texts:
            read(text)
        rounds.append(1000 * (process_time() - started) / max(1, len(texts)))
    return median(rounds[1:])


if __name__ == "__main__":
    sys.exit(main())
