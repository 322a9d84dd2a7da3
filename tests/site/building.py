"""Building sites as a user would: the program run in a process of its own."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
NO_PROBLEM = re.compile(
    r"(Reading|Comparing|Indexing|Looking) .*|Nothing was published: .*|.*: [0-9,]+ of [0-9,]+, .* left"
)
"""The lines of standard error that are progress, or the last word."""


@dataclass(frozen=True)
class Built:
    """What came of a build: the site's folder, the exit code, and the lines of both streams."""

    folder: Path
    code: int
    out: list[str]
    err: list[str]

    @property
    def pages(self) -> list[str]:
        """Every page by its path below the site's root."""
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))

    @property
    def problems(self) -> list[str]:
        """What was reported, a line each."""
        return [line for line in self.err if not NO_PROBLEM.fullmatch(line)]

    def read(self, path: str) -> str:
        """The text of one file of the site."""
        return (self.folder / path).read_text(encoding="utf-8")


def build(output: Path, *options: str | Path, **environment: str) -> Built:
    """Run scripts/build_site.py into `output`, with further options and environment variables."""
    command = [sys.executable, ROOT / "scripts" / "build_site.py", "--output", output, *options]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env={**os.environ, **environment})
    return Built(output, done.returncode, done.stdout.splitlines(), done.stderr.splitlines())


def built_well(output: Path, *options: str | Path, **environment: str) -> Built:
    """Build a site that has to succeed."""
    built = build(output, *options, **environment)
    assert built.code == 0, "\n".join(built.err)
    return built


def tree(folder: Path) -> dict[str, bytes]:
    """The bytes of every file below a folder, by path."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
