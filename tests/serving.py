"""Serving a site as the program for it does."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent


@contextmanager
def serving(*options: str | Path) -> Iterator[str]:
    """Run scripts/serve_site.py at a free port; the address that it says, with a slash at its end."""
    command = [sys.executable, "scripts/serve_site.py", *options, "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        yield server.stdout.readline().split(" at ")[1].split()[0]
        server.terminate()
