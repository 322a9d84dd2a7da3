import gzip
import json
from pathlib import Path

import pytest

from scripts.compare_reading import difference, groups, main, read_pages
from scripts.reading_scores import score, summary
from tests.captures.invented import HEADLINE, PROSE, html, paragraphs

BODY = "\n".join(PROSE)
PAGE = {
    "id": "a",
    "site": "radioansel.example",
    "set": "x",
    "html": html(f"<h1>{HEADLINE}</h1>{paragraphs()}"),
    "body": BODY,
}


def test_same_text_scores_full() -> None:
    assert score(BODY, BODY) == (1, 1)
    assert score("", "") == (1, 1)


def test_half_of_a_text_is_precise() -> None:
    precision, recall = score(PROSE[0], BODY)
    assert precision == 1
    assert 0 < (recall or 0) < 0.6


def test_nothing_found_has_no_precision() -> None:
    assert score("", BODY) == (None, 0)
    assert summary([(None, 0.0), (1.0, 1.0)])[1:] == (1, 0.5)


def test_no_difference_has_no_interval() -> None:
    assert difference([(1.0, 0.5)] * 5, [(1.0, 0.5)] * 5) == (0, 0, 0)


def test_site_is_in_one_half() -> None:
    pages = [PAGE | {"id": str(i)} for i in range(9)]
    halves = [numbers for name, numbers in groups(pages).items() if name.startswith("half")]
    assert halves == [list(range(9))]


def test_other_languages_are_left_out(tmp_path: Path) -> None:
    file = tmp_path / "pages.jsonl"
    file.write_text("\n".join(json.dumps(PAGE | {"lang": lang}) for lang in ("en", "fr")))
    assert len(list(read_pages(file))) == 1


def test_comparison_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with gzip.open(tmp_path / "pages.jsonl.gz", "wt") as file:
        file.write(json.dumps(PAGE))
    monkeypatch.setattr("sys.argv", ["compare_reading.py", str(tmp_path / "pages.jsonl.gz")])
    assert main() == 0
    assert "newsfold above by" in capsys.readouterr().out
