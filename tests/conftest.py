"""What every room's tests share: the browser, the real captures, and how hypothesis searches."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Page

from scripts.get_browser import NoBrowserError
from tests.browser import running_browser

# a slow machine is no failure: no test of ours is about time
settings.register_profile("newsfold", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("newsfold")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one browser of a test run; where there is none, each test that needs it fails with what to install."""
    try:
        with running_browser() as running:
            yield running
        return
    except NoBrowserError as error:
        advice = str(error)
    pytest.fail(advice, pytrace=False)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a browser window of its own: no cookie, no storage of another test."""
    with browser.new_context() as context:
        yield context.new_page()


@pytest.fixture(scope="session")
def real_captures() -> Path:
    """The folder of real captures, with `seeds/` and `gold/`, that are not ours to republish."""
    named = os.environ.get("NEWSFOLD_REAL_CAPTURES")
    if not named:
        pytest.skip("NEWSFOLD_REAL_CAPTURES is not set: the real captures are not part of this repository")
    folder = Path(named)
    for part in (folder / "seeds", folder / "gold"):
        if not part.is_dir():
            pytest.fail(f"NEWSFOLD_REAL_CAPTURES is {named}, but there is no folder {part}", pytrace=False)
    return folder
