import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")


def explain(*arguments: str) -> str:
    return run("scripts/explain_captures.py", *arguments).stdout


def test_explanation_shows_labels_and_facts() -> None:
    said = explain("seeds/06-afloat-again.txt")
    assert "furniture:newsletter_signup" in said
    assert "not_before   2025-03-08  [inferred; line 9" in said


def test_explanation_of_the_sample_is_corrected() -> None:
    assert "outlet       The Greywick Standard  [corrected; saved from" in explain("seeds/03-greywickstandard.txt")


def test_explanation_takes_other_decisions(tmp_path: Path) -> None:
    correction = '[[correction]]\ncapture = "03-greywickstandard.txt"\nagency = "FNW"\nreason = "asked them"\n'
    (tmp_path / "corrections.toml").write_text(correction, encoding="utf-8")
    said = explain("seeds/03-greywickstandard.txt", "--decisions", str(tmp_path))
    assert "agency       FNW  [corrected; asked them]" in said


def test_explanation_of_two_says_what_they_are() -> None:
    assert "are copies of one text" in explain(
        "seeds/01-portanselcourier-ferry-aground.txt", "seeds/02-lanmeretoday.txt"
    )


@pytest.mark.parametrize("other", [["seeds/02-lanmeretoday.txt"], ["--other", "seeds/02-lanmeretoday.txt"]])
def test_task_explains_two_captures(other: list[str]) -> None:
    result = run("-m", "invoke", "explain", "seeds/01-portanselcourier-ferry-aground.txt", *other)
    assert "are copies of one text" in result.stdout, result.stderr


def test_decided_pair_says_so_first(tmp_path: Path) -> None:
    files = ["seeds/01-portanselcourier-ferry-aground.txt", "seeds/02-lanmeretoday.txt"]
    names = ", ".join(f'"{Path(file).name}"' for file in files)
    (tmp_path / "stories.toml").write_text(f'[[story]]\nsplit = [{names}]\nreason = "two ferries"\n', encoding="utf-8")
    said = explain(*files, "--decisions", str(tmp_path))
    assert said.startswith(
        "By decision, whatever the measure says: not of one story (line 1 of stories.toml: two ferries"
    )


def test_page_without_article_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Home\nNews\n", encoding="utf-8")
    assert "No article was found in it" in explain(str(tmp_path / "a.txt"))


def test_missing_capture_is_one_line() -> None:
    result = run("scripts/explain_captures.py", "none.txt")
    assert (result.returncode, result.stderr.count("\n")) == (1, 1)
    assert "none.txt: it cannot be read" in result.stderr


def test_cleaning_removes_no_other_folder(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").touch()
    result = run("scripts/clean_site.py", "--output", tmp_path)
    assert (result.returncode, result.stderr.count("\n")) == (1, 1)
    assert (tmp_path / "thesis.txt").exists()


def test_serving_nothing_is_one_line(tmp_path: Path) -> None:
    result = run("scripts/serve_site.py", "--output", tmp_path)
    assert (result.returncode, result.stderr.count("\n")) == (1, 1)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "index.html").write_text("front page", encoding="utf-8")
    (tmp_path / "404.html").write_text("our own page for it", encoding="utf-8")
    command = [sys.executable, "scripts/serve_site.py", "--output", str(tmp_path), "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        yield server.stdout.readline().split()[3]
        server.terminate()


def test_site_is_served(served: str) -> None:
    with urllib.request.urlopen(served) as answer:
        assert answer.read() == b"front page"


def test_missing_page_is_the_sites_own(served: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(f"{served}none.html")
    with caught.value as answer:
        assert (answer.code, answer.read()) == (404, b"our own page for it")


def test_explanation_tells_wrong_corrections(tmp_path: Path) -> None:
    correction = '[[correction]]\ncapture = "a.txt"\noutlett = "x"\nreason = "y"\n'
    (tmp_path / "corrections.toml").write_text(correction, encoding="utf-8")
    result = run("scripts/explain_captures.py", "seeds/03-greywickstandard.txt", "--decisions", tmp_path)
    assert (result.returncode, result.stderr.count("\n")) == (1, 1)
    assert "'outlett' is no field of a capture" in result.stderr
