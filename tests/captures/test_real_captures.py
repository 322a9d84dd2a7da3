"""The real captures, read by the program as anybody would run it, against their gold labels."""

import json
import re
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
KEYS = ("000", "001", "002", "003", "004")
LABELS = {
    "title": "title",
    "dek": "summary",
    "meta_date": "date",
    "meta_agency": "credit",
    "byline": "byline",
    "dateline_para": "body",
    "body": "body",
    "subhead": "subhead",
    "embedded_tweet": "embed",
    "caption": "caption",
    "blank": "blank",
}


@cache
def records(folder: Path) -> dict[str, dict[str, Any]]:
    command = [sys.executable, "scripts/read_captures.py", str(folder / "seeds")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    assert done.stderr == b""
    return {record["id"]: record for record in map(json.loads, done.stdout.splitlines())}


@cache
def gold(folder: Path) -> dict[str, Any]:
    files: dict[str, Any] = json.loads((folder / "gold" / "seeds.json").read_text(encoding="utf-8"))["files"]
    return files


class Real:
    """One real capture: its text, what was read, and what is known."""

    def __init__(self, folder: Path, key: str) -> None:
        (self.id,) = (id for id in gold(folder) if id.startswith(key))
        self.text = (folder / "seeds" / self.id).read_bytes().decode()
        self.record = records(folder)[self.id]
        self.known: dict[str, Any] = gold(folder)[self.id]["fields"]
        self.labels: list[str] = [row["label"] for row in gold(folder)[self.id]["lines"]]

    @property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    def label_of_line(self, number: int) -> str:
        """The label of most of what a line shows."""
        start = sum(len(line) + 1 for line in self.lines[: number - 1])
        shown: Counter[str] = Counter()
        for first, end, label in self.record["spans"]:
            stretch = self.text[max(first, start) : min(end, start + len(self.lines[number - 1]))]
            shown[label.partition(":")[0]] += len("".join(stretch.split()))
        return shown.most_common(1)[0][0] if shown.total() else "blank"


@pytest.fixture(params=KEYS)
def real(request: pytest.FixtureRequest, real_captures: Path) -> Real:
    return Real(real_captures, request.param)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def test_every_real_capture_is_known(real_captures: Path) -> None:
    assert sorted(records(real_captures)) == sorted(gold(real_captures))
    assert tuple(sorted(id[:3] for id in gold(real_captures))) == KEYS


def test_real_spans_join_back(real: Real) -> None:
    assert "".join(real.text[start:end] for start, end, _ in real.record["spans"]) == real.text


def test_real_lines_are_labelled(real: Real) -> None:
    expected = {number: LABELS.get(label, "furniture") for number, label in enumerate(real.labels, start=1)}
    assert {number: real.label_of_line(number) for number in expected} == expected


def test_real_bodies_are_exact(real: Real) -> None:
    numbers = [number for number in real.known["body_lines"] if real.labels[number - 1] != "embedded_tweet"]
    assert words(real.record["body"]) == words("\n".join(real.lines[number - 1] for number in numbers))


def test_real_titles_are_stated_or_derived(real: Real) -> None:
    record, title = real.record, real.known["title"]
    assert record["title_how"] == ("stated" if title else "derived")
    assert record["title"] == title or (title is None and 0 < len(record["title"]) <= 120)


def test_derived_title_is_no_subhead(real: Real) -> None:
    subheads = [real.lines[number].strip() for number, label in enumerate(real.labels) if label == "subhead"]
    assert real.record["title"] not in subheads


@pytest.mark.parametrize("field", ["published", "updated", "not_before", "agency"])
def test_real_facts_are_read(real: Real, field: str) -> None:
    assert real.record[field] == real.known.get(field)


def test_real_outlets_are_read(real: Real) -> None:
    # the pages spell their outlet in more than one way
    assert (real.record["outlet"] or "").casefold() == (real.known["outlet"] or "").casefold()


def test_real_places_are_read(real: Real) -> None:
    place = real.known["dateline_place"]
    assert real.record["places"] == ([place] if isinstance(place, str) else place or [])


def test_real_pages_name_no_author(real: Real) -> None:
    assert real.record["authors"] == ([real.known["byline"]] if real.known["byline"] else [])


def test_real_captions_are_found(real: Real) -> None:
    assert len(real.record["captions"]) == len(real.known["captions"])


def test_real_embeds_are_found(real: Real) -> None:
    assert len(real.record["embeds"]) == len(real.known["embedded_tweets"])


def test_real_decoys_are_no_dates(real: Real) -> None:
    dates = [real.record[key] or "" for key in ("published", "updated", "captured", "not_before")]
    assert not any(date.startswith(("2020-12", "2024")) for date in dates)


def test_sections_come_from_the_breadcrumb(real_captures: Path) -> None:
    real = Real(real_captures, "001")
    assert real.record["sections"] == real.known["sections"]
