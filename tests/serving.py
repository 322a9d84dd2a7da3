"""Serving a site as the program for it does."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAM = Path(__file__).parent.parent / "scripts" / "serve_site.py"


@contextmanager
def serving(*options: str | Path, program: Path = PROGRAM, env: dict[str, str] | None = None) -> Iterator[str]:
    """Run the program at a free port; the address that it says, with a slash at its end."""
    command = [sys.executable, program, *options, "--port", "0"]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            assert server.stdout is not None
            yield server.stdout.readline().split(" at ")[1].split()[0]
        finally:
            server.terminate()
