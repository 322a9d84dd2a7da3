import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serving import serving

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


@pytest.mark.parametrize(
    "line", ["A B --seeds=DIR", "--seeds DIR A B", "A --seeds DIR B", "--path A --path B --seeds DIR"]
)
def test_task_imports_any_number(tmp_path: Path, line: str) -> None:
    for name in ("A", "B"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_text(name, encoding="utf-8")
    words = re.sub(r"\b(A|B|DIR)\b", lambda word: str(tmp_path / word[0]), line).split()
    result = run("-m", "invoke", "import", *words)
    assert sorted(path.name for path in (tmp_path / "DIR").iterdir()) == ["A.txt", "B.txt"], result.stderr


@pytest.mark.parametrize("task", ["gh_pages", "gh-pages"])
def test_task_is_called_as_pelican_calls_it(task: str) -> None:
    result = run("-m", "invoke", task, "--remote", "none of that name")
    assert (result.returncode, result.stderr.count("\n")) == (1, 1), result.stderr


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


@pytest.fixture(params=["", "/newsfold", "a/b/"])
def served(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    (tmp_path / "index.html").write_text("front page", encoding="utf-8")
    (tmp_path / "404.html").write_text("our own page for it", encoding="utf-8")
    (tmp_path / "posts").mkdir()
    with serving("--output", tmp_path, "--base", request.param) as address:
        yield address


def get(address: str) -> tuple[int, bytes]:
    try:
        with urllib.request.urlopen(address) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        with error as answer:
            return answer.code, answer.read()


def test_site_is_served(served: str) -> None:
    assert get(served) == get(f"{served}index.html") == (200, b"front page")


@pytest.mark.parametrize("missing", ["none.html", "posts/none/of/that.html", "posts/", "posts"])
def test_missing_page_is_the_sites_own(served: str, missing: str) -> None:
    assert get(served + missing) == (404, b"our own page for it")


def test_base_leads_to_the_site(served: str) -> None:
    assert get(served.rstrip("/")) == (200, b"front page")


def test_nothing_is_served_beside_the_base(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("front page", encoding="utf-8")
    (tmp_path / "404.html").write_text("our own page for it", encoding="utf-8")
    with serving("--output", tmp_path, "--base", "newsfold") as address:
        root = address.removesuffix("newsfold/")
        assert [get(root + path)[0] for path in ("", "index.html", "newsfoldx/")] == [404, 404, 404]
        assert b"our own page" not in get(root)[1]


def test_explanation_tells_wrong_corrections(tmp_path: Path) -> None:
    correction = '[[correction]]\ncapture = "a.txt"\noutlett = "x"\nreason = "y"\n'
    (tmp_path / "corrections.toml").write_text(correction, encoding="utf-8")
    result = run("scripts/explain_captures.py", "seeds/03-greywickstandard.txt", "--decisions", tmp_path)
    assert (result.returncode, result.stderr.count("\n")) == (1, 1)
    assert "'outlett' is no field of a capture" in result.stderr
