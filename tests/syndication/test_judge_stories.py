"""The program that judges stories and related coverage."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.syndication.witness import Witness
from scripts.judge_stories import adjusted_rand

ROOT = Path(__file__).parents[2]


def judged(known: object, folder: Path) -> list[str]:
    path = folder / "known.json.gz"
    path.write_bytes(gzip.compress(json.dumps(known).encode()))
    done = subprocess.run(
        [sys.executable, "scripts/judge_stories.py", str(path)], capture_output=True, text=True, cwd=ROOT, check=True
    )
    return done.stdout.splitlines()


@pytest.fixture
def documents(collection: list[Witness]) -> list[dict[str, str | None]]:
    return [{"id": one.id, "body": one.body, "outlet": one.outlet, "date": one.date} for one in collection]


def test_stories_are_judged_by_pairs(documents: list[dict[str, str | None]], tmp_path: Path) -> None:
    ids = [one["id"] for one in documents]
    known = {"documents": documents, "stories": [["wire", "longer"]], "unscored_pairs": [["longer", "shortened"]]}
    assert judged({**known, "clean_documents": ids}, tmp_path) == [
        "pairs: precision 0.500, recall 1.000, F1 0.667",
        "adjusted Rand index: 0.412",
    ]


def test_events_are_judged_by_the_nearest(documents: list[dict[str, str | None]], tmp_path: Path) -> None:
    by_id = {one["id"]: one for one in documents}
    known = [{"event": "ferry", "articles": [by_id["wire"], by_id["independent"]]}]
    known.append({"event": "bread", "articles": [by_id["unlike"]]})
    assert judged(known, tmp_path) == [
        "stories that join independent reports: 0",
        "first related article of the same event: 2 of 3, 0.667",
    ]


def test_wholly_alike_labels_agree() -> None:
    assert adjusted_rand("aabbc", "xxyyz") == 1
    assert adjusted_rand("abc", "xyz") == 1
