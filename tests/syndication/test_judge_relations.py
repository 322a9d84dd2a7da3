"""The program that judges the rules for relations."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

from plugins.syndication.witness import Witness

ROOT = Path(__file__).parents[2]


def test_known_pairs_are_judged(collection: list[Witness], tmp_path: Path) -> None:
    documents = [{"id": one.id, "body": one.body, "outlet": one.outlet, "date": one.date} for one in collection]
    pairs = [{"a": "wire", "b": "shortened", "relation": "copy"}, {"a": "longer", "b": "wire", "relation": "excerpt"}]
    path = tmp_path / "pairs.json.gz"
    path.write_bytes(gzip.compress(json.dumps({"documents": documents, "pairs": pairs}).encode()))
    command = [sys.executable, "scripts/judge_relations.py", str(path), "--splits", "3"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.stdout.splitlines()[0] == "2 pairs; thresholds as they are: 0.500 named right", done.stderr
