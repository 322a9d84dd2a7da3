"""A small paper of our own invention, as search documents and as a page with the search on it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from shutil import copy, copytree

import pytest
from playwright.sync_api import Page

from plugins.captures.site_file import SiteText, write_files
from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.files import asked_of, index_files, passage_file
from plugins.lunr_search.scripts import script_files
from plugins.lunr_search.settings import DEFAULTS

THEME = Path(__file__).parents[2] / "theme"
STATIC = THEME / "static"
SEARCH = THEME / "search"
TEMPLATE = (THEME / "templates" / "search.html").read_text(encoding="utf-8")
BOOSTS = DEFAULTS["LUNR_SEARCH_BOOSTS"]
SCRIPTS = re.findall(r'"([\w/.]+\.js)"', TEMPLATE)

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'"
)

FORM = "".join(re.findall("<news-search.*</news-search>", TEMPLATE, re.DOTALL))

SearchPage = Callable[..., Page]


def document(ref: str, title: str, body: str, **known: str) -> SearchDocument:
    url = f"posts/{ref}.html"
    return SearchDocument(ref=ref, title=title, body=body, **{"url": url, "story": url, **known})


def files_of(documents: Sequence[SearchDocument], boosts: Mapping[str, float] = BOOSTS) -> list[SiteText]:
    """All files of documents at hand."""
    asked = [asked_of(one) for one in documents]
    passages = (passage_file(one.url, known.digest, known.read) for one, known in zip(documents, asked, strict=True))
    return [*index_files(asked, boosts), *passages]


@pytest.fixture
def documents() -> list[SearchDocument]:
    dredging = {"story": "stories/dredging.html", "story_title": "Harbour dredging to begin"}
    return [
        document("a", "Harbour dredging to begin", "Dredging begins on Monday, the money is there.", **dredging),
        document(
            "b", "Dredgers sail for Port Ellery", "Harbour dredging begins on Monday.", agency="Tidewire", **dredging
        ),
        document("c", "Ferry fares stay", "Fares stay as they are today, the attorney said.", outlet="The Ellery Gull"),
        document(
            "d", "Zoë's café shuts", "The survey of turkey farms went to O’Dell’s office.", summary="A crêpe farewell"
        ),
        document("e", "漁港の市場", "市場は月曜日に開く。", lang="ja"),
        document("f", "𝔉ishing 𐐀𐐁 and ﬁne nets", "constructor __proto__ toString valueOf 2020 CO₂"),
    ]


@pytest.fixture
def terms_page(page: Page) -> Page:
    """A page that has lunr and the terms, and no index."""
    page.add_script_tag(path=STATIC / "vendor" / "lunr.min.js")
    for script in ("terms.js", "query.js"):
        page.add_script_tag(path=SEARCH / script)
    return page


@pytest.fixture
def digits_page(page: Page) -> Page:
    """A page that can read numbers and words."""
    page.add_script_tag(path=SEARCH / "digits.js")
    return page


@pytest.fixture
def search_page(page: Page, tmp_path: Path) -> SearchPage:
    """Write a search page over some documents into a folder, open it from there, and expect an empty console."""

    def opened(documents: Iterable[SearchDocument], query: str = "") -> Page:
        write_site(tmp_path, documents)
        page.on("pageerror", lambda error: pytest.fail(str(error)))
        page.on("console", lambda message: pytest.fail(message.text))
        page.goto(f"{tmp_path.as_uri()}/search.html{query}")
        return page

    return opened


def write_site(folder: Path, documents: Iterable[SearchDocument]) -> None:
    (folder / "theme" / "vendor").mkdir(parents=True, exist_ok=True)
    copy(STATIC / "vendor" / "lunr.min.js", folder / "theme" / "vendor")
    copytree(STATIC / "css", folder / "theme" / "css", dirs_exist_ok=True)
    files = (*script_files(THEME, "en"), *files_of([*documents]))
    write_files(folder, ((file.address, file.text()) for file in files))
    tags = "".join(f'<script src="./{script}" defer></script>' for script in SCRIPTS)
    sheet = '<link rel="stylesheet" href="./theme/css/newsfold.css">'
    policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    head = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">{policy}<title>Search</title>{sheet}{tags}</head>'
    )
    (folder / "search.html").write_text(
        f"{head}<body><main><h1>Search</h1>{FORM}</main></body></html>", encoding="utf-8"
    )
    (folder / "index.html").write_text(f"{head.replace(tags, '')}<body>{FORM}</body></html>", encoding="utf-8")
