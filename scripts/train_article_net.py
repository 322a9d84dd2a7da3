"""Train the net that finds a page's article, or judge it on pages it has not learnt from.

python scripts/train_article_net.py PAGES.jsonl[.gz]... [--output plugins/captures/pages/article_net.npz]
python scripts/train_article_net.py PAGES.jsonl[.gz]... --judge

PAGES hold one object a line: {"id", "site", "capture_a", "capture_b", "body", "title"?, "date"?, "lang"?, "set"?}, two
plain-text forms of a page and its article. Those without a `set` were marked by a program: they are learnt from, for
less, and never judged. `--judge` learns from the pages of four fifths of the sites and reads those of the last fifth,
each fifth in turn; the figures are those of whole captures as Newsfold reads them, with the lowest and highest fifth.
It needs PyTorch, which Newsfold itself does not: pip install torch==2.13.0
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from plugins.captures.pages.article_net import WEIGHTS, Weights
from plugins.captures.pages.text_page import read_text
from scripts.reading_scores import Score, score, score_headline, summary
from scripts.training_pages import FORMS, Example, KnownPage, alone, example_of, fold_of, read_pages

FOLDS = 5
SEEDS = (1, 2)
"""A net of each of these learns; the mean of what they say is the judgement."""
ENGLISH = "en"
BYTE = 127
SMALL = 1000


@dataclass(frozen=True)
class Row:
    """How a page of a fold was read."""

    fold: int
    page: KnownPage
    body: Score
    headline: bool | None


def main() -> int:
    """Write the weights, or print the figures."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("pages", nargs="+", type=Path, metavar="PAGES")
    cli.add_argument("--output", type=Path, default=WEIGHTS, help="the file of weights (default: the reader's own)")
    cli.add_argument("--judge", action="store_true", help="print cross-validated figures and write nothing")
    args = cli.parse_args()
    paths = tuple(args.pages)
    if args.judge:
        with ProcessPoolExecutor() as pool:
            _report([row for rows in pool.map(_judged, range(FOLDS), [paths] * FOLDS) for row in rows])
    else:
        _write(_examples(paths), args.output)
    return 0


@cache
def _examples(paths: tuple[Path, ...]) -> list[Example]:
    """What there is to learn from; a process that judges several folds makes it once."""
    whole = [example for page in read_pages(paths) if len((example := example_of(page)).words)]
    return whole + [example for example in map(alone, whole) if example is not None]


def _write(examples: Sequence[Example], output: Path) -> None:
    """Train the nets on `examples` and write their weights."""
    import torch

    from scripts.torch_net import train

    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    np.savez_compressed(output, **packed({f"net{seed}": train(examples, seed) for seed in SEEDS}))


def packed(nets: Mapping[str, Weights]) -> dict[str, Any]:
    """The arrays of a file of weights: large matrices as bytes with a scale for each column, the rest as it is."""
    arrays: dict[str, Any] = {}
    for net, weights in nets.items():
        for name, values in weights.items():
            key = f"{net}.{name}"
            if values.size < SMALL:
                arrays[key] = values.astype(np.float32)
                continue
            scale = np.abs(values).max(axis=-2, keepdims=True) / BYTE + 1e-12
            arrays[key] = np.round(values / scale).astype(np.int8)
            arrays[f"{key}.scale"] = scale.astype(np.float32)
    return arrays


def _judged(fold: int, paths: tuple[Path, ...]) -> list[Row]:
    """The scores of the pages of one fold, as read with what was learnt from the others."""
    learnt: list[Example] = []
    judged: list[Example] = []
    for example in _examples(paths):
        (judged if fold_of(example.page.site, FOLDS) == fold else learnt).append(example)
    with TemporaryDirectory() as folder:
        weights = Path(folder) / "weights.npz"
        _write(learnt, weights)
        rows = []
        for page in (example.page for example in judged):
            if page.set is not None and page.lang == ENGLISH and page.form in FORMS:
                capture = read_text(page.id, page.text, weights=weights)
                rows.append(Row(fold, page, score(capture.body, page.body), score_headline(capture, page.title)))
        return rows


def _report(rows: Sequence[Row]) -> None:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[f"{row.page.form} {row.page.set}"].append(row)
        groups[f"{row.page.form} all"].append(row)
    print(f"{'form and set':20} pages  F1 (lowest, highest fifth)  precision recall  >=.95  <.5   headline")
    for name, group in sorted(groups.items()):
        f1, precision, recall = summary([row.body for row in group])
        fifths = [
            summary([row.body for row in group if row.fold == fold])[0] for fold in sorted({row.fold for row in group})
        ]
        each = [summary([row.body])[0] for row in group]
        heads = [row.headline for row in group if row.headline is not None]
        print(
            f"{name:20} {len(group):5}  {f1:.3f} ({min(fifths):.3f}, {max(fifths):.3f})"
            f"      {precision:.3f}     {recall:.3f}   {fmean(value >= 0.95 for value in each):.3f}"
            f"  {fmean(value < 0.5 for value in each):.3f}  {f'{fmean(heads):.3f}' if heads else '-'}"
        )


if __name__ == "__main__":
    sys.exit(main())
