"""Compare how Newsfold and trafilatura find the articles of HTML pages whose articles are known.

python scripts/compare_reading.py PAGES.jsonl[.gz]

PAGES holds one object a line: {"id", "html", "body", "site"?, "set"?, "lang"?}; `body` is the article as people marked
it. Pages in other languages than English are left out. The measure is that of the public article-extraction benchmark:
multisets of runs of four words, precision and recall averaged over pages, F1 of the two averages. The interval holds 95
of 100 differences of F1 on pages drawn with replacement, the same for both (paired bootstrap: Efron, 1979). Sites are
halved by a digest of their names: rules tuned on one half can be judged on the other.
"""

import argparse
import hashlib
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import Any

import trafilatura

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from plugins.captures.html.html_page import read_html
from scripts.json_lines import read_objects
from scripts.reading_scores import Score, score, summary

Page = dict[str, Any]
DRAWS = 2000
EXTRACTORS: dict[str, Callable[[str], str]] = {
    "newsfold": lambda html: read_html("page.html", html).body,
    "trafilatura": lambda html: trafilatura.extract(html, include_comments=False) or "",
    "trafilatura, favor_precision": lambda html: (
        trafilatura.extract(html, include_comments=False, favor_precision=True) or ""
    ),
}


def main() -> int:
    """Print F1, precision, recall and time of each extractor, and how far Newsfold is above the others."""
    program = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    program.add_argument("pages", type=Path, metavar="PAGES")
    pages = list(read_pages(program.parse_args().pages))
    scores = {}
    for name, extract in EXTRACTORS.items():
        started = process_time()
        bodies = [extract(page["html"]) for page in pages]
        milliseconds = 1000 * (process_time() - started) / len(pages)
        scores[name] = [score(body, page["body"]) for body, page in zip(bodies, pages, strict=True)]
        print(f"{name}: {milliseconds:.0f} ms a page")
    for group, chosen in groups(pages).items():
        print(f"\n{group}: {len(chosen)} pages")
        ours = [scores["newsfold"][i] for i in chosen]
        for name, all_scores in scores.items():
            theirs = [all_scores[i] for i in chosen]
            f1, precision, recall = summary(theirs)
            print(f"  {name:30} F1 {f1:.3f}  precision {precision:.3f}  recall {recall:.3f}", end="")
            above, low, high = difference(ours, theirs)
            print("" if name == "newsfold" else f"  newsfold above by {above:+.3f} [{low:+.3f}, {high:+.3f}]")
    return 0


def read_pages(path: Path) -> Iterator[Page]:
    """The English pages of a file of JSON Lines that have HTML and a known body."""
    for page in read_objects(path):
        if page.get("html") and page.get("lang", "en") == "en":
            yield page


def groups(pages: Sequence[Page]) -> dict[str, list[int]]:
    """The numbers of the pages: all of them, those of each set, and those of each half of the sites."""
    found: dict[str, list[int]] = {"all": []}
    for i, page in enumerate(pages):
        half = hashlib.sha256(str(page.get("site", page["id"])).encode()).digest()[-1] % 2
        for name in ("all", f"set {page.get('set', '')}", f"half {half} of the sites"):
            found.setdefault(name, []).append(i)
    return dict(sorted(found.items()))


def difference(ours: Sequence[Score], theirs: Sequence[Score]) -> tuple[float, float, float]:
    """How far our F1 is above theirs, with the bounds of its interval."""
    chance = random.Random(0)
    drawn = []
    for _ in range(DRAWS):
        picked = chance.choices(range(len(ours)), k=len(ours))
        drawn.append(summary([ours[i] for i in picked])[0] - summary([theirs[i] for i in picked])[0])
    drawn.sort()
    return summary(ours)[0] - summary(theirs)[0], drawn[DRAWS // 40], drawn[-DRAWS // 40]


if __name__ == "__main__":
    sys.exit(main())
