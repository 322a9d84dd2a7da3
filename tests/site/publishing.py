"""A checkout of one's own to publish from, with a bare repository in GitHub's place."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.site.building import ROOT

NOT_COPIED = shutil.ignore_patterns(
    ".git", ".venv", "output", "output.*", "public", "public.*", "tests", "__pycache__", ".*_cache"
)


@dataclass(frozen=True)
class Checkout:
    """A copy of this checkout in a git repository of its own, whose remote `origin` is a bare one beside it."""

    folder: Path

    @property
    def remote(self) -> Path:
        """The bare repository."""
        return self.folder.with_name("remote.git")

    def git(self, *arguments: str | Path) -> str:
        """What git says here; it has to succeed."""
        return subprocess.run(
            ["git", *arguments], cwd=self.folder, check=True, capture_output=True, encoding="utf-8", env=alone(self)
        ).stdout

    def pushed(self, *arguments: str) -> str:
        """What git says of the bare repository."""
        return self.git("--git-dir", self.remote, *arguments)

    def publish(self, *options: str | Path, url: str = "https://ida.github.io/ansel") -> tuple[int, list[str]]:
        """Publish from here: the exit code, and what is said where it matters, in lines."""
        command = [sys.executable, self.folder / "scripts" / "publish_site.py", *options]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", env=alone(self) | {"NEWSFOLD_URL": url})
        return done.returncode, (done.stderr if done.returncode else done.stdout).splitlines()


def alone(checkout: Checkout) -> dict[str, str]:
    """The environment without what this machine's git is told."""
    home = checkout.folder.parent
    told = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CEILING_DIRECTORIES": str(home)}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, **told, "HOME": str(home)}


def copy_checkout(folder: Path) -> Checkout:
    """Copy this checkout's files, without its history."""
    shutil.copytree(ROOT, folder, ignore=NOT_COPIED)
    return Checkout(folder)


def ready_checkout(folder: Path) -> Checkout:
    """A copy with a commit, somebody who commits, and a remote that holds the commit."""
    checkout = copy_checkout(folder)
    checkout.git("init", "--quiet", "--initial-branch=main")
    checkout.git("config", "user.name", "Ida Penn")
    checkout.git("config", "user.email", "ida@example.org")
    checkout.git("add", "--all")
    checkout.git("commit", "--quiet", "--message=A start")
    checkout.git("init", "--quiet", "--bare", "--initial-branch=main", checkout.remote)
    checkout.git("remote", "add", "origin", checkout.remote)
    checkout.git("push", "--quiet", "origin", "main")
    return checkout
