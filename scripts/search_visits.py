"""Visits to a search page in a real Chromium, for `bench_search.py`: what they fetch, and how long they take."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as TooLate

from scripts.search_server import Site

READY = "performance.getEntriesByName('search-ready')[0]?.startTime"
RESULT = ".search-results > .result"
WATCH = f"""
new MutationObserver((_, watch) => {{
  if (!document.querySelector("{RESULT} a")?.textContent) return;
  window.firstResult = performance.now();
  watch.disconnect();
}}).observe(document, {{ childList: true, subtree: true, characterData: true }});
"""
SCREEN = (1280, 800)
PATIENCE = 20_000
LONG_PATIENCE = 300_000
"""Milliseconds to wait for a result; the long one for a slow line."""
LINE = {"offline": False, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8, "latency": 150}
"""1.6 Mbps and 150 ms, as Chromium's own developer tools slow a line down."""
TRACED = ["-*", "toplevel", "disabled-by-default-devtools.timeline", "__metadata"]
RESULTS = 10


@dataclass(frozen=True, slots=True)
class Fetched:
    """What the visit for a query fetched with its first results: bytes of each file; how many results it showed."""

    files: Mapping[str, int]
    results: int


@contextmanager
def fresh_page(browser: Browser) -> Iterator[Page]:
    """Open a page in a window of its own, with nothing cached."""
    width, height = SCREEN
    with browser.new_context(viewport={"width": width, "height": height}) as context:
        context.add_init_script(WATCH)
        yield context.new_page()


def wait_until_ready(page: Page, url: str, patience: float = LONG_PATIENCE) -> float:
    """Open a search page and wait until it could answer; the seconds from navigation on."""
    page.goto(url, timeout=patience)
    page.wait_for_function(READY, timeout=patience)
    return float(page.evaluate(READY)) / 1000


def ready_files(browser: Browser, site: Site) -> Mapping[str, int]:
    """What is fetched until a search page is ready and nothing more is asked for."""
    site.take()
    with fresh_page(browser) as page:
        wait_until_ready(page, f"{site.url}/search.html")
        page.wait_for_load_state("networkidle")
    return site.take()


def fetched_for(browser: Browser, site: Site, text: str) -> Fetched | None:
    """What is fetched for a query asked by its address, its first ten results looked at; None if nothing is found."""
    site.take()
    with fresh_page(browser) as page:
        try:
            see_results(page, site.url, text)
        except TooLate:
            return None
        results = page.locator(RESULT)
        shown = min(RESULTS, results.count())
        for place in range(shown):
            results.nth(place).scroll_into_view_if_needed()
        page.wait_for_timeout(200)
        page.wait_for_load_state("networkidle")
        return Fetched(site.take(), shown)


def first_result(browser: Browser, site: Site, text: str, slow: bool) -> float:
    """Seconds from the navigation to a query's address until the title of the first result stands on the page."""
    with fresh_page(browser) as page:
        if slow:
            line = page.context.new_cdp_session(page)
            line.send("Network.enable")
            line.send("Network.emulateNetworkConditions", LINE)
        page.goto(asking(site.url, text), wait_until="commit", timeout=LONG_PATIENCE)
        page.wait_for_function("window.firstResult", timeout=LONG_PATIENCE)
        return float(page.evaluate("window.firstResult")) / 1000


def see_results(page: Page, root: str, text: str) -> None:
    """Open a query's address and wait for a result, until nothing more is asked for."""
    page.goto(asking(root, text), timeout=LONG_PATIENCE)
    page.locator(RESULT).first.wait_for(timeout=PATIENCE)
    page.wait_for_load_state("networkidle")


def asking(root: str, text: str) -> str:
    """The address of a query."""
    return f"{root}/search.html?q={quote(text)}"


def longest_task(browser: Browser, page: Page, act: Any) -> float:
    """The longest task of the page's main thread while `act` is called, in seconds, however short."""
    browser.start_tracing(page=page, categories=TRACED)
    try:
        act()
    finally:
        trace = json.loads(browser.stop_tracing())
    return _longest(trace["traceEvents"])


def _longest(events: list[dict[str, Any]]) -> float:
    main = {
        (event["pid"], event["tid"])
        for event in events
        if event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"
    }
    tasks = (
        event["dur"]
        for event in events
        if event["name"].endswith("RunTask") and "dur" in event and (event["pid"], event["tid"]) in main
    )
    return max(tasks, default=0) / 1_000_000


def peak_memory(browser: Browser) -> float:
    """The most memory that a page of this browser has held so far, in MB, as Linux tells it."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    return max(_high_water(process["id"]) for process in processes if process["type"] == "renderer")


def _high_water(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1000
