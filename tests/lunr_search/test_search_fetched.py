"""What the bytes of a search are for."""

import gzip
import urllib.request
from pathlib import Path

import pytest

from scripts.search_fetched import by_use, cost, use_of, written
from scripts.search_server import serving

USES = {
    "search.html": "page",
    "theme/css/newsfold.css": "page",
    "theme/vendor/lunr.min.js": "lunr",
    "theme/js/seek.js": "code",
    "theme/js/search.js": "code",
    "search/index.js": "index",
    "search/terms/3.js": "index",
    "search/columns/date.js": "index",
    "search/cards/3.js": "texts",
    "search/passages/a/b.js": "texts",
    "pagefind/pagefind.js": "code",
    "pagefind/wasm.en.pagefind": "code",
    "pagefind/index/en_1.pf_index": "index",
    "pagefind/fragment/en_1.pf_fragment": "texts",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "search" / "terms").mkdir(parents=True)
    (tmp_path / "search.html").write_text("a page", encoding="utf-8")
    (tmp_path / "search" / "terms" / "0.js").write_text("x" * 5000, encoding="utf-8")
    (tmp_path / "search" / "words.bin").write_bytes(bytes(5000))
    return tmp_path


@pytest.mark.parametrize("path", USES)
def test_every_file_has_its_use(path: str) -> None:
    assert use_of(path) == USES[path]


def test_page_and_lunr_cost_search_nothing() -> None:
    files = dict.fromkeys(USES, 10)
    assert by_use(files)["page"] == 20
    assert cost(files) == 10 * (len(USES) - 3)


def test_files_are_packed_one_by_one(site: Path) -> None:
    sizes = written(site, ["search"])
    assert sizes["search/words.bin"] == 5000
    assert sizes["search/terms/0.js"] < 100
    assert len(sizes) == 2


def test_server_counts_packed_bodies(site: Path) -> None:
    with serving(site) as served, urllib.request.urlopen(f"{served.url}/search/terms/0.js") as answer:
        body = answer.read()
    assert (gzip.decompress(body), served.take()) == (b"x" * 5000, {"search/terms/0.js": len(body)})


def test_server_sends_for_no_cache(site: Path) -> None:
    with serving(site) as served, urllib.request.urlopen(f"{served.url}/search.html?q=a") as answer:
        assert answer.headers["Cache-Control"] == "no-store"


def test_bytes_are_taken_once(site: Path) -> None:
    with serving(site) as served:
        urllib.request.urlopen(f"{served.url}/search.html").close()
        served.take()
        assert served.take() == {}
