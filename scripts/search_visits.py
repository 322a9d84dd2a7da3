"""Visits to a search page in a real Chromium, for `bench_search.py`: what they fetch, and how long they take."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Page

from scripts.search_server import Site

RESULT = ".search-results > .result"
NOTHING = ".search-results > .nothing"
"""Where pagefind finds nothing, which asks that all words be there; our page says so."""
WATCH = f"""
window.longTasks = [];
new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map((task) => task.duration)))
  .observe({{ type: "longtask", buffered: true }});
window.readyAt = new Promise((tell) => {{
  new PerformanceObserver((list) => {{
    for (const mark of list.getEntriesByName("search-ready")) tell(mark.startTime);
  }}).observe({{ type: "mark", buffered: true }});
}});
window.firstResultAt = new Promise((tell) => {{
  new MutationObserver((_, watch) => {{
    const said = document.querySelector(".search-status")?.textContent ?? "";
    if (!document.querySelector("{RESULT} a, {NOTHING}")?.textContent && !said.startsWith("Nothing")) return;
    tell(performance.now());
    watch.disconnect();
  }}).observe(document, {{ childList: true, subtree: true, characterData: true }});
}});
"""
SCREEN = (1280, 800)
PATIENCE = 300_000
"""Milliseconds to wait: a plain index takes minutes over a slow line."""
AT_ONCE = 10_000
"""Milliseconds after which a page will not answer over an unhindered line: it asks for a narrower query."""
LINE = {"offline": False, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8, "latency": 150}
"""1.6 Mbps and 150 ms, as Chromium's own developer tools slow a line down."""
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


def wait_until_ready(page: Page, url: str, patience: float = PATIENCE) -> float:
    """Open a search page and wait until it could answer; the seconds from navigation on."""
    page.goto(url, timeout=patience)
    return _wait_for(page, "readyAt", patience)


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
        with suppress(TimeoutError):
            see_results(page, site.url, text, AT_ONCE)
        results = page.locator(RESULT)
        shown = min(RESULTS, results.count())
        if not shown:
            return None
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
        page.goto(asking(site.url, text), wait_until="commit", timeout=PATIENCE)
        return _wait_for(page, "firstResultAt", PATIENCE)


def _wait_for(page: Page, promise: str, patience: float) -> float:
    # Playwright's own waiting runs scripts in the page, which would count among its tasks, and which our policy forbids
    timer = f"new Promise((_, no) => setTimeout(no, {patience}, new Error('too late')))"
    return _evaluate(page, f"Promise.race([{promise}, {timer}])") / 1000


def _evaluate(page: Page, expression: str) -> float:
    session = page.context.new_cdp_session(page)
    told = session.send("Runtime.evaluate", {"expression": expression, "awaitPromise": True, "returnByValue": True})
    if "exceptionDetails" in told:
        raise TimeoutError(f"{page.url} does not tell {expression}")
    return float(told["result"]["value"])


def see_results(page: Page, root: str, text: str, patience: float = PATIENCE) -> None:
    """Open a query's address and wait for results, until nothing more is asked for."""
    page.goto(asking(root, text), wait_until="commit", timeout=PATIENCE)
    _wait_for(page, "firstResultAt", patience)
    page.wait_for_load_state("networkidle")


def asking(root: str, text: str) -> str:
    """The address of a query."""
    return f"{root}/search.html?q={quote(text)}"


def longest_task(page: Page) -> float:
    """The longest task of the page's main thread so far, in seconds; 0 where all were shorter than 50 ms."""
    page.wait_for_load_state("networkidle")
    return _evaluate(page, "Math.max(0, ...window.longTasks)") / 1000


def peak_memory(browser: Browser) -> float:
    """The most memory that a page of this browser has held so far, in MB, as Linux tells it."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    return max(_high_water(process["id"]) for process in processes if process["type"] == "renderer")


def _high_water(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1000
