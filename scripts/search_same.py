"""Whether our answers are those of a plain index made by lunr.js, for `bench_search.py`, served and from a folder."""

from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser

from scripts.search_answers import OURS, PLAIN, Agreement, Answer, answers_of, by_kind
from scripts.search_samples import Query
from scripts.search_server import serving
from scripts.search_visits import fresh_page, wait_until_ready
from tests.browser import running_browser

UNREADY = 60_000
"""Milliseconds after which a page will not be ready any more."""


def served(folder: Path, queries: Sequence[Query]) -> dict[str, Agreement]:
    """Compare the answers of our page over HTTP with those of the plain one, by kind of query."""
    with running_browser() as browser:
        with serving(folder / "plain") as plain:
            expected = _answers(browser, plain.url, PLAIN, queries)
        with serving(folder / "ours") as ours:
            return by_kind(queries, expected, _answers(browser, ours.url, OURS, queries))


def from_folder(folder: Path, queries: Sequence[Query]) -> tuple[dict[str, Agreement], float]:
    """Compare the answers of our page, opened from its folder, with the same; the seconds until it was ready, too."""
    with running_browser() as browser:
        expected = _answers(browser, (folder / "plain").as_uri(), PLAIN, queries)
        ours = (folder / "ours").as_uri()
        found = by_kind(queries, expected, _answers(browser, ours, OURS, queries))
        with fresh_page(browser) as page:
            return found, wait_until_ready(page, f"{ours}/search.html")


def _answers(browser: Browser, root: str, ask: str, queries: Sequence[Query]) -> list[Answer]:
    with fresh_page(browser) as page:
        wait_until_ready(page, f"{root}/search.html")
        return list(answers_of(page, ask, queries))


def open_from_folder(site: Path) -> dict[str, float | str]:
    """Seconds until a page that is opened from its folder is ready, or what the browser says of one that never is."""
    with running_browser() as browser, fresh_page(browser) as page:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        try:
            return {"ready": wait_until_ready(page, f"{site.as_uri()}/search.html", UNREADY)}
        except TimeoutError:
            return {"fails": said[0] if said else "not ready after a minute"}
