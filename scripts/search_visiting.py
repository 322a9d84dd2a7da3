"""What readers wait for and what they fetch, for `bench_search.py`."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Browser

from scripts.search_fetched import by_use, cost
from scripts.search_server import Site, serving
from scripts.search_visits import (
    Fetched,
    fetched_for,
    first_result,
    fresh_page,
    longest_task,
    ready_files,
    see_results,
    wait_until_ready,
)
from tests.browser import running_browser

Figures = dict[str, float]
"""Figures by their names: seconds, or bytes."""
READIED = 3
"""How often a page is opened to see when it is ready."""


def visit(folder: Path, queries: Sequence[str]) -> Figures:
    """Time visits to a site over an unhindered line: ready, the longest task, the first result."""
    with running_browser() as browser, serving(folder) as site:
        _warm(browser, site)
        ready, tasks = zip(*(_ready(browser, site.url) for _ in range(READIED)), strict=True)
        query_tasks = [_query_task(browser, site.url, text) for text in queries]
        return {
            "ready": median(ready),
            "ready task": median(tasks),
            "query task": median(query_tasks),
            "longest task": max(query_tasks),
            "first": median(first_result(browser, site, text, slow=False) for text in queries),
        }


def _warm(browser: Browser, site: Site) -> None:
    # the first visit packs what the server sends
    with fresh_page(browser) as page:
        wait_until_ready(page, f"{site.url}/search.html")


def _ready(browser: Browser, root: str) -> tuple[float, float]:
    with fresh_page(browser) as page:
        return wait_until_ready(page, f"{root}/search.html"), longest_task(page)


def _query_task(browser: Browser, root: str, text: str) -> float:
    with fresh_page(browser) as page:
        see_results(page, root, text)
        return longest_task(page)


def slow_visit(folder: Path, queries: Sequence[str]) -> Figures:
    """Time the first result over a slow line."""
    with running_browser() as browser, serving(folder) as site:
        _warm(browser, site)
        seconds = [first_result(browser, site, text, slow=True) for text in queries]
        return {"seconds": median(seconds), "longest": max(seconds)}


def fetch(folder: Path, queries: Sequence[str]) -> Figures:
    """Add up what is fetched until ready, and for plain queries with their first ten results."""
    with running_browser() as browser, serving(folder) as site:
        ready = ready_files(browser, site)
        found = [got for text in queries if (got := fetched_for(browser, site, text))]
        ready_by_use = by_use(ready)
        return {
            "ready": cost(ready),
            "ready code": ready_by_use["code"],
            "asked": len(queries),
            "found": len(found),
            **_spread("query", [cost(got.files) for got in found]),
            **_spread("query alone", [_beyond(got, ready) for got in found]),
        }


def _beyond(got: Fetched, ready: Mapping[str, int]) -> int:
    return cost({path: size for path, size in got.files.items() if path not in ready})


def _spread(name: str, sizes: Sequence[int]) -> Figures:
    if len(sizes) < 2:
        return {}
    return {f"{name}, median": median(sizes), f"{name}, p95": quantiles(sizes, n=20, method="inclusive")[-1]}
