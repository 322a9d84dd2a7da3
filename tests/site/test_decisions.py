"""What people decided about stories, on the pages of a small site, and what is wrong with it in the build's answer."""

from pathlib import Path
from shutil import copytree

import pytest
from bs4 import BeautifulSoup, Tag

from tests.site.building import Built, build, built_well, tree
from tests.site.checking import broken_links, inline_parts, soup
from tests.site.hostile import prose

PAGES = {
    # one text, of which the Mail has two versions
    "mail.html": ("Quay Mail", "2024-05-01T08:00:00Z", "nets", 5),
    "mail-noon.html": ("Quay Mail", "2024-05-01T12:00:00Z", "nets", 5),
    "argus.html": ("Loft Argus", "2024-05-01T09:00:00Z", "nets", 5),
    "post.html": ("Spit Post", "2024-05-01T10:00:00Z", "nets", 5),
    # texts that the measure finds nothing alike in
    "ropes.html": ("Loft Argus", "2024-05-02T09:00:00Z", "ropes", 4),
    "sails.html": ("Spit Post", "2024-05-02T10:00:00Z", "sails", 4),
    "tar.html": ("Quay Mail", "2024-05-03T10:00:00Z", "tar", 4),
    "tar-noon.html": ("Quay Mail", "2024-05-03T12:00:00Z", "tar at noon", 4),
}
DECISIONS = """\
[[story]]
join = ["ropes.html", "sails.html"]
base = "sails.html"
reason = "one text, <b>cut</b> line by line"

[[story]]
split = ["mail.html", "post.html"]
reason = "the Post's own report"

[[relation]]
captures = ["tar.html", "tar-noon.html"]
relation = "update"
reason = "the noon page of the same report"

[[relation]]
captures = ["ropes.html", "tar.html"]
relation = "unrelated"
reason = "tar is on every rope"
"""


def page(outlet: str, date: str, subject: str, paragraphs: int) -> str:
    body = "".join(f"<p>{words}</p>" for words in prose(subject, subject)[:paragraphs])
    title = f"Old {subject} of the harbour town"
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="{outlet}">
<meta property="article:published_time" content="{date}"></head>
<body><article><h1>{title}</h1>{body}</article></body></html>"""


@pytest.fixture(scope="module")
def captures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("captures")
    for name, facts in PAGES.items():
        (folder / name).write_text(page(*facts), encoding="utf-8")
    return folder


def decide(folder: Path, text: str) -> Path:
    """A folder of decisions."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "stories.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def decided(captures: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("decided")
    return built_well(folder / "site", "--seeds", captures, "--decisions", decide(folder / "decisions", DECISIONS))


def told(site: Built, path: str, parts: str) -> list[str]:
    """What the parts of a page say, each in a line."""
    return [words(part) for part in soup(site.folder / path).select(parts)]


def words(part: Tag | BeautifulSoup) -> str:
    return " ".join(part.get_text().split())


def related(site: Built, path: str) -> dict[str, str]:
    """What the list of related coverage says of each post, by its address."""
    items = soup(site.folder / path).select(".related li")
    return {str(item.a["href"]).rpartition("/")[2]: words(item) for item in items if item.a}


def test_joined_captures_have_a_story(decided: Built) -> None:
    assert sorted(path.name for path in (decided.folder / "stories").glob("*.html")) == [
        "argus-html.html",
        "ropes-html.html",
    ]
    assert told(decided, "stories/ropes-html.html", ".joined") == [
        "joined with A by hand: one text, <b>cut</b> line by line"
    ]


def test_a_base_by_hand_says_why(decided: Built) -> None:
    (reason,) = told(decided, "stories/ropes-html.html", ".base .reason")
    assert reason == "Spit Post: chosen by hand: one text, <b>cut</b> line by line."


def test_split_captures_are_of_no_story(decided: Built) -> None:
    assert told(decided, "posts/post-html.html", ".slip") == []
    assert related(decided, "posts/post-html.html")["mail-html.html"].endswith("set apart: the Post's own report")


def test_a_decided_relation_gives_its_reason(decided: Built) -> None:
    said = related(decided, "posts/tar-html.html")["tar-noon-html.html"]
    assert "later version of this page" in said
    assert said.endswith("decided: the noon page of the same report")
    assert "earlier version of this page" in related(decided, "posts/tar-noon-html.html")["tar-html.html"]


def test_the_unrelated_leave_the_list(decided: Built) -> None:
    listed = [related(decided, f"posts/{name}-html.html").keys() for name in ("ropes", "sails", "tar")]
    assert ["tar-html.html" in one for one in listed] == [False] * 3
    assert not {"ropes-html.html", "sails-html.html"} & listed[2]


def test_a_version_is_no_further_carrier(decided: Built) -> None:
    assert "carried by 2, with 1 more version" in told(decided, "index.html", ".carried .count")
    assert told(decided, "stories/argus-html.html", ".version") == ["later version of A"]
    (slip,) = told(decided, "posts/mail-noon-html.html", ".slip > p:first-child")
    assert slip.startswith("C Later version of A, one of 2 witnesses of one text.")


def test_pages_with_decisions_break_no_rule(decided: Built) -> None:
    assert (broken_links(decided.folder), inline_parts(decided.folder)) == ([], [])


MISTAKES = {
    "unknown": (
        '[[story]]\njoin = ["mail.html", "gone.html"]\nreason = "x"\n',
        "stories.toml:1: there is no capture 'gone.html'; ",
    ),
    "contrary": (
        '[[story]]\nsplit = ["mail.html", "tar.html"]\nreason = "x"\n\n'
        '[[story]]\njoin = ["tar.html", "mail.html"]\nreason = "y"\n',
        "stories.toml:5: it joins 'mail.html' and 'tar.html', which line 1 sets apart; ",
    ),
    "alone": (
        '\n[[story]]\nbase = "tar.html"\nreason = "x"\n',
        "stories.toml:2: 'tar.html' stands alone and is the base of no story; ",
    ),
    "unreasoned": ('[[story]]\nbase = "tar.html"\n', "stories.toml:1: the entry gives no reason: "),
    "no TOML": ("[[story]\n", "stories.toml:1: it is not TOML ("),
}


@pytest.mark.parametrize(("text", "line"), MISTAKES.values(), ids=MISTAKES)
def test_a_bad_decision_stops_the_build(decided: Built, captures: Path, tmp_path: Path, text: str, line: str) -> None:
    site = copytree(decided.folder, tmp_path / "site")
    built = build(site, "--seeds", captures, "--decisions", decide(tmp_path / "decisions", text))
    assert (built.code, [said.startswith(line) for said in built.problems]) == (1, [True])
    assert tree(site) == tree(decided.folder)


def test_keep_going_publishes_what_is_settled(captures: Path, tmp_path: Path) -> None:
    bad = '\n[[story]]\njoin = ["ropes.html", "tar.html"]\nreason = "no"\n'
    folder = decide(tmp_path / "decisions", DECISIONS + bad)
    built = build(tmp_path / "site", "--seeds", captures, "--decisions", folder, "--keep-going")
    assert (built.code, len(built.problems)) == (1, 1)
    assert told(built, "stories/ropes-html.html", ".joined") != []


def test_a_capture_left_out_is_told_once(captures: Path, tmp_path: Path) -> None:
    seeds = copytree(captures, tmp_path / "seeds")
    (seeds / "empty.txt").write_text(" ")
    text = '[[story]]\njoin = ["empty.txt", "tar.html"]\nreason = "x"\n'
    built = build(tmp_path / "site", "--seeds", seeds, "--decisions", decide(tmp_path / "decisions", text))
    assert [line.partition(":")[0] for line in built.problems] == ["empty.txt"]
