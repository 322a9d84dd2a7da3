"""Sites built once a test run, as files and behind a server."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.site.building import Built, built_well


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder below which every site stands, as `NAME/archive`."""
    return tmp_path_factory.mktemp("shelf")


@pytest.fixture(scope="session")
def sample(shelf: Path) -> Built:
    """The site of this checkout."""
    return built_well(shelf / "sample" / "archive")


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def served(shelf: Path) -> Iterator[str]:
    """The address of the folder of sites: `{served}/sample/archive/index.html`, so none stands at the root."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=str(shelf))) as server:
        thread = Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session", params=["file", "http"])
def address(request: pytest.FixtureRequest, sample: Built, shelf: Path, served: str) -> str:
    """The address of the sample's site: as files, and below a path of a server."""
    return shelf.as_uri() + "/sample/archive" if request.param == "file" else f"{served}/sample/archive"
