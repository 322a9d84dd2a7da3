"""Find the browser that the tests drive, and get it where that can be done: `python scripts/get_browser.py`."""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ADVICE = (
    "no browser for the tests: install Chromium, Chrome or Edge (Debian, Ubuntu: apt install chromium), "
    "or set NEWSFOLD_CHROMIUM to the path of one"
)
COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "microsoft-edge")
MAC_PROGRAMS = (
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS_PROGRAMS = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
PACKAGE = "chromium"


class NoBrowserError(Exception):
    """No browser is to be found; says in one line what to install."""


def find_browser() -> Path:
    """Find a Chromium: the one that NEWSFOLD_CHROMIUM names, else one on PATH or where systems keep it.

    Raises:
        NoBrowserError: there is none, or NEWSFOLD_CHROMIUM names a file that is not there.
    """
    if named := os.environ.get("NEWSFOLD_CHROMIUM"):
        if Path(named).is_file():
            return Path(named)
        raise NoBrowserError(f"NEWSFOLD_CHROMIUM names {named}, which is not a file")
    found = next(_candidates(), None)
    if found is None:
        raise NoBrowserError(ADVICE)
    return found


def _candidates() -> Iterator[Path]:
    yield from (Path(found) for command in COMMANDS if (found := shutil.which(command)))
    yield from (path for path in _usual_places() if path.is_file())


def _usual_places() -> Iterator[Path]:
    if platform.system() == "Darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            yield from (folder / program for program in MAC_PROGRAMS)
    if platform.system() == "Windows":
        for named in filter(None, map(os.environ.get, WINDOWS_FOLDERS)):
            yield from (Path(named) / program for program in WINDOWS_PROGRAMS)


def get_browser() -> Path:
    """Find a browser, installing Debian's Chromium first where there is none and apt-get may be run.

    Raises:
        NoBrowserError: there is none, and it could not be installed.
    """
    try:
        return find_browser()
    except NoBrowserError:
        if os.environ.get("NEWSFOLD_CHROMIUM") or not install_chromium():
            raise
        return find_browser()


def install_chromium() -> bool:
    """Install Debian's Chromium; False where this is not Debian's kin, or we may not."""
    apt_get = shutil.which("apt-get")
    prefix = root_prefix()
    if apt_get is None or prefix is None:
        return False
    print("newsfold: installing chromium for the tests ...", file=sys.stderr, flush=True)
    command = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", apt_get, "-qq", "-o", "Dpkg::Use-Pty=0"]
    steps = (["update"], ["install", "-y", "--no-install-recommends", PACKAGE])
    return all(_runs([*command, *step]) for step in steps)


def root_prefix() -> list[str] | None:
    """What to put before a command to run it as root: nothing, `sudo`, or None where neither will do."""
    if is_root():
        return []
    sudo = shutil.which("sudo")
    return [sudo, "-n"] if sudo and _runs([sudo, "-n", "true"]) else None


def is_root() -> bool:
    """Whether this is the superuser, for whom Chromium has no sandbox."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _runs(command: list[str]) -> bool:
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    return done.returncode == 0


def main() -> int:
    """Print the browser's path, or what to install (exit code 1)."""
    try:
        print(get_browser())
    except NoBrowserError as error:
        print(f"newsfold: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
