"""The scan for withheld words in a finished site."""

import json
from pathlib import Path
from urllib.parse import quote

import pytest

from plugins.captures.address import address_of
from plugins.captures.building import finished_files
from plugins.captures.capture import Capture
from plugins.captures.fact import Fact
from plugins.captures.span import Span
from plugins.publication.leaks import WithheldRuns, find_leaks, withheld_runs

SECRET = "the harbour master said on Tuesday that nobody’s lamp was lit"
RUN = "the harbour master said on Tuesday that nobody’s"


def capture(text: str, title: str = "", label: str = "body") -> Capture:
    return Capture("a.txt", text, "", (Span(0, len(text), label),), Fact(title))


def runs(*shown: Capture, hidden: str = SECRET, label: str = "body") -> WithheldRuns:
    return withheld_runs([capture(hidden, label=label)], shown)


def leaks(folder: Path, name: str, text: str, found: WithheldRuns | None = None) -> list[str]:
    (folder / name).write_text(text, encoding="utf-8")
    return [leak.words for leak in find_leaks(finished_files({"OUTPUT_PATH": folder}), found or runs())]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("page.html", f"<p>{SECRET}</p>"),
        ("page.html", f"<p>{SECRET.replace('said', '<em>sa</em>id').replace('’', '&#8217;')}</p>"),
        ("page.html", f'<meta name="description" content="{SECRET}">'),
        ("page.html", f"<p>{SECRET.replace('said', '<ins>also</ins> said')}</p>"),
        ("page.html", f"<p>{SECRET.replace('said', '<del>told</del> said')}</p>"),
        ("page.html", "<p>" + SECRET.replace("said", 'said <span class="unseen">[added]</span>') + "</p>"),
        ("page.html", f'<a download="a" href="data:,{quote(SECRET)}">x</a>'),
        ("page.html", f"<p>So</p><!-- {SECRET} -->"),
        ("map.svg", f"<svg><title>{SECRET}</title></svg>"),
        ("part.js", f"newsfoldPart({json.dumps([SECRET.upper()])});"),
        ("part.js", f"newsfoldPart({json.dumps(SECRET.split())});"),
        ("feed.xml", f"<summary>&lt;p&gt;{SECRET}&lt;/p&gt;</summary>"),
        ("table.csv", f"a,b\n1,{SECRET}\n"),
        ("plain", SECRET.replace(" ", "\n")),
    ],
)
def test_withheld_words_are_found(tmp_path: Path, name: str, text: str) -> None:
    assert leaks(tmp_path, name, text)


def test_seven_words_are_no_leak(tmp_path: Path) -> None:
    assert leaks(tmp_path, "page.html", f"<p>{RUN.rpartition(' ')[0]}</p>") == []


def test_the_words_are_told(tmp_path: Path) -> None:
    assert leaks(tmp_path, "page.html", f"<p>So {SECRET}</p>") == [RUN]


def test_what_another_capture_shows_is_free(tmp_path: Path) -> None:
    assert leaks(tmp_path, "page.html", SECRET, runs(capture(f"As we said, {SECRET}."))) == []


def test_headline_and_a_word_are_free(tmp_path: Path) -> None:
    headline = capture("", title=RUN.partition(" ")[2])
    assert leaks(tmp_path, "page.html", f"<p>{RUN}</p>", runs(headline)) == []


def test_headline_is_free(tmp_path: Path) -> None:
    assert leaks(tmp_path, "page.html", SECRET, runs(capture("", title=SECRET))) == []


def test_furniture_is_withheld_too(tmp_path: Path) -> None:
    assert leaks(tmp_path, "page.html", SECRET, runs(label="furniture:comments"))


def test_facts_are_not_withheld(tmp_path: Path) -> None:
    assert leaks(tmp_path, "page.html", SECRET, runs(label="byline")) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("page.html", "<p>the harbour master</p><p>said on Tuesday that nobody’s lamp was</p>"),
        ("part.js", 'part([["the harbour master said on"],["Tuesday that nobody’s lamp was"]]);'),
    ],
)
def test_words_of_two_blocks_are_apart(tmp_path: Path, name: str, text: str) -> None:
    assert leaks(tmp_path, name, text) == []


def test_words_on_either_side_of_a_cut_are_apart(tmp_path: Path) -> None:
    cut = SECRET.replace(" on ", " … on ")
    assert leaks(tmp_path, "page.html", f"<p>{cut}</p>") == []


def test_a_site_that_withholds_nothing_has_no_leak(tmp_path: Path) -> None:
    assert leaks(tmp_path, "page.html", SECRET, withheld_runs([], [])) == []


def test_names_of_files_are_free(tmp_path: Path) -> None:
    named = withheld_runs([capture(SECRET)], [], [f"{SECRET}.txt"])
    assert leaks(tmp_path, "page.html", f"{SECRET}.txt posts/{address_of(SECRET)}.html", named) == []


def test_headline_without_end_is_withheld(tmp_path: Path) -> None:
    endless = withheld_runs([capture("", title=f"{'Lamps ' * 40}{SECRET}")], [])
    assert leaks(tmp_path, "page.html", SECRET, endless)
