"""A public copy of captures that nobody released: read word for word, by other means than the build's own scan."""

import html
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from plugins.captures.capture import Capture
from plugins.captures.collection import read_collection
from plugins.captures.fact import value_of
from plugins.publication.clearance import clear
from plugins.publication.settings import DEFAULTS
from plugins.publication.showing import shown_of
from tests.site.building import ROOT, Built, build, built_well
from tests.site.checking import broken_links, inline_parts, malformed_pages, soup
from tests.site.hostile import write_hostile

TAKEN = "03-greywickstandard.txt"
RIGHTS = f"""\
takedown = [{{ capture = "{TAKEN}", on = 2025-04-02, reason = "asked for by the Standard" }}]
[[rights]]
captures = "1*"
show = "metadata"
reason = "facts alone, as agreed"
[[rights]]
outlet = "The Port Ansel Courier"
show = "full"
reason = "the Courier allows it"
"""
ADDRESS = "https://example.org/newsfold"
ORIGINAL = "https://lanmeretoday.invalid/ferry"
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
Run = tuple[str, ...]


def runs(text: str) -> set[Run]:
    # what stands behind a cut is no more of the text
    return {run for part in text.split("…") for run in runs_of(part)}


def runs_of(text: str) -> set[Run]:
    words = [word.casefold().replace("’", "'") for word in WORD.findall(text)]
    return {tuple(words[at : at + 8]) for at in range(len(words) - 7)}


def decided(folder: Path, rights: str) -> Path:
    """The sample's decisions with other rights."""
    for name in ("corrections.toml", "stories.toml", "addresses.toml"):
        (folder / name).write_bytes((ROOT / "content" / name).read_bytes())
    with (folder / "corrections.toml").open("a", encoding="utf-8") as corrections:
        corrections.write(f'[[correction]]\ncapture = "02-lanmeretoday.txt"\nurl = "{ORIGINAL}"\nreason = "a test"\n')
    (folder / "rights.toml").write_text(rights, encoding="utf-8")
    return folder


def texts_of(capture: Capture) -> Iterator[str]:
    yield capture.body
    yield value_of(capture.summary)
    yield from (caption.text for caption in capture.captions)
    yield from (embed.text for embed in capture.embeds)


def withheld(seeds: Path, decisions: Path | None, texts: Callable[[Capture], Iterable[str]] = texts_of) -> set[Run]:
    """The runs of the articles, captions and posts that are withheld, but for those that something else shows."""
    collection = read_collection(seeds, decisions)
    cleared, captures = clear(collection.cards, decisions, True), collection.captures
    words = DEFAULTS["PUBLICATION_EXCERPT_WORDS"]
    shown = {id: shown_of(collection.stack[id], right, words) for id, right in cleared.cut.items()}
    hidden = [runs(text) for one in captures if one.id in shown or one.id in cleared.taken for text in texts(one)]
    kept = [shown.get(one.id, one) for one in captures if one.id not in cleared.taken]
    seen = [runs(text) for one in kept for text in (one.text, one.body, value_of(one.summary), one.title.value)]
    return set().union(*hidden) - set().union(*seen)


def leaks(site: Path, hidden: set[Run]) -> Iterator[str]:
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        source = path.read_text(encoding="utf-8", errors="replace")
        source = re.sub(r"\\u([0-9a-f]{4})|\\[nrt]", lambda found: chr(int(found[1] or "20", 16)), source)
        bare = re.sub(r"<[^>]*>", "", source)
        if found := runs(unquote(html.unescape(source))) & hidden | runs(unquote(html.unescape(bare))) & hidden:
            yield f"{path.relative_to(site)}: {' '.join(min(found))}"


@pytest.fixture(scope="module")
def decisions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return decided(tmp_path_factory.mktemp("decisions"), RIGHTS)


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory, decisions: Path) -> Built:
    folder = tmp_path_factory.mktemp("public") / "site"
    return built_well(folder, "--public", "--seeds", ROOT / "seeds", "--decisions", decisions)


@pytest.fixture(scope="module")
def unreleased(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return built_well(tmp_path_factory.mktemp("public") / "site", "--public", "--seeds", ROOT / "seeds")


def test_the_test_would_find_a_leak(sample: Built) -> None:
    assert list(leaks(sample.folder, withheld(ROOT / "seeds", None)))


def test_no_file_shows_unreleased_words(unreleased: Built) -> None:
    hidden = withheld(ROOT / "seeds", None)
    assert hidden
    assert list(leaks(unreleased.folder, hidden)) == []


def test_no_file_shows_withheld_words(public: Built, decisions: Path) -> None:
    hidden = withheld(ROOT / "seeds", decisions)
    assert hidden
    assert list(leaks(public.folder, hidden)) == []


def test_no_hostile_capture_is_shown(tmp_path: Path) -> None:
    write_hostile(tmp_path / "seeds")
    site = built_well(tmp_path / "site", "--public", "--seeds", tmp_path / "seeds")
    # other parts of these captures have the payload of their headlines, which stands beside headlines all over the site
    assert list(leaks(site.folder, withheld(tmp_path / "seeds", None, lambda one: [one.body]))) == []


def test_the_summary_counts_each_right(public: Built) -> None:
    assert "3 texts in full, 16 excerpts, 10 posts of facts alone, 1 tombstone" in public.out[0]


@pytest.mark.parametrize("check", [inline_parts, malformed_pages])
def test_pages_of_withheld_captures_are_sound(public: Built, check: Callable[[Path], list[str]]) -> None:
    assert check(public.folder) == []


def test_links_of_withheld_captures_lead_somewhere(public: Built) -> None:
    # the page for missing pages and the canonical address are tested with the public copy
    told = [one for one in broken_links(public.folder) if not one.startswith("404.html") and ADDRESS not in one]
    assert told == []


def test_an_excerpt_leads_to_its_publisher(public: Built) -> None:
    links = soup(public.folder / "posts/02-lanmeretoday.html").select(".notice a[rel~=external]")
    assert [link["href"] for link in links] == [ORIGINAL]


def test_a_post_says_why_it_is_cut(public: Built) -> None:
    notice = soup(public.folder / "posts/12-lanmeretoday-lighthouse-one-crown.html").select_one(".notice")
    assert notice
    assert "facts alone, as agreed" in notice.get_text()


def test_a_right_shows_the_whole(public: Built, sample: Built) -> None:
    name = "posts/01-portanselcourier-ferry-aground.html"
    first, second = (soup(site.folder / name).select(".text > p") for site in (public, sample))
    assert [one.get_text() for one in first] == [one.get_text() for one in second]


def test_a_tombstone_stays(public: Built) -> None:
    text = soup(public.folder / "posts/03-greywickstandard.html").get_text()
    assert "Taken down" in text
    assert "2 April 2025: asked for by the Standard" in text


def test_the_archive_lists_what_was_taken_down(public: Built) -> None:
    assert TAKEN in soup(public.folder / "archive.html").get_text()


def test_what_was_taken_down_is_gone_elsewhere(public: Built) -> None:
    holding = [name for name in public.pages if TAKEN.removesuffix(".txt") in public.read(name)]
    assert holding == ["archive.html", "posts/03-greywickstandard.html"]


def test_a_removed_file_keeps_its_tombstone(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_bytes((ROOT / "seeds" / "09-lanmeretoday-tolla-sands-wreck.txt").read_bytes())
    gone = 'takedown = [{ capture = "gone.txt", on = 2025-04-02, reason = "asked for", removed = true }]\n'
    (tmp_path / "rights.toml").write_text(gone, encoding="utf-8")
    site = built_well(tmp_path / "site", "--seeds", tmp_path / "seeds", "--decisions", tmp_path)
    assert "Taken down" in site.read("posts/gone.html")


def test_the_reading_copy_shows_all(tmp_path: Path, decisions: Path) -> None:
    site = built_well(tmp_path / "site", "--seeds", ROOT / "seeds", "--decisions", decisions)
    assert [name for name in site.pages if 'class="notice"' in site.read(name) and name.startswith("posts/")] == []


def test_a_wrong_right_stops_the_public_copy(tmp_path: Path) -> None:
    (tmp_path / "rights.toml").write_text('[[rights]]\noutlet = "Nobody"\nshow = "full"\nreason = "x"\n')
    options = ("--public", "--keep-going", "--seeds", ROOT / "seeds", "--decisions", tmp_path)
    built = build(tmp_path / "site", *options)
    assert built.problems == [
        "rights.toml:1: no capture is of the outlet 'Nobody'; write it as posts show it",
    ]
    assert not built.folder.exists()


def test_a_page_that_quotes_too_much_stops_the_build(tmp_path: Path) -> None:
    capture = read_collection(ROOT / "seeds").captures[0]
    words = capture.body.split()[60:90]
    (tmp_path / "content" / "pages").mkdir(parents=True)
    (tmp_path / "content" / "pages" / "a.md").write_text(f"title: A\n\n{' '.join(words)}\n", encoding="utf-8")
    settings = tmp_path / "conf.py"
    lines = ("import sys", f"sys.path.insert(0, {str(ROOT)!r})", "from publishconf import *")
    settings.write_text("\n".join((*lines, f"PATH = {str(tmp_path / 'content')!r}", "")), encoding="utf-8")
    built = build(tmp_path / "site", "--keep-going", "--seeds", ROOT / "seeds", "--settings", settings)
    assert [line.partition(":")[0] for line in built.problems] == ["a.html"]
    assert not built.folder.exists()


def test_search_finds_the_words_of_an_excerpt(page: Page, unreleased: Built) -> None:
    page.goto(f"{unreleased.folder.as_uri()}/search.html?q=manoeuvred")
    expect(page.locator(".search-results > li")).to_have_count(1)
    expect(page.locator(".snippet").first).not_to_contain_text("manoeuvred")


def test_a_text_without_spaces_is_searched_by_its_excerpt(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    lines = (
        "漁港の市場が月曜日に開いた",
        "",
        *(f"港の人々は{sign}朝早くから魚を並べて客を待っていた。" * 3 for sign in "春夏秋冬"),
    )
    (tmp_path / "seeds" / "a.txt").write_text("\n\n".join(lines), encoding="utf-8")
    site = built_well(tmp_path / "site", "--public", "--seeds", tmp_path / "seeds")
    terms = "".join(path.read_text(encoding="utf-8") for path in (site.folder / "search" / "terms").iterdir())
    assert ("春朝" in terms, "冬朝" in terms) == (True, False)
