"""Starting the browser that the tests drive."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from scripts.get_browser import find_browser, is_root

QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def running_browser() -> Iterator[Browser]:
    """Run the machine's Chromium, headless, with nothing of its own to say to the network.

    Raises:
        NoBrowserError: there is no Chromium; the message says what to install.
    """
    path = find_browser()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET, chromium_sandbox=not is_root())
        try:
            yield browser
        finally:
            browser.close()
