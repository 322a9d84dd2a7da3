"""Set Newsfold up and run one of its tasks, with nothing but Python: `python3 scripts/bootstrap.py build`.

Makes `.venv` in the checkout where there is none, installs the pinned requirements where they have changed since, and
hands all arguments to that environment's `invoke`. The working folder stays the caller's, so that `--seeds captures`
means what it says.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
DEV_TASKS = {"test", "lint"}
OFFLINE = ("connection broken by", "Failed to establish a new connection", "(from versions: none)")


class SetUpError(Exception):
    """Why the set-up cannot go on, in one line that says what to do."""


def main(arguments: list[str]) -> int:
    """Set up, run `invoke` with `arguments`, and give its exit code; 1 where the set-up fails."""
    try:
        set_up(needs_dev=not DEV_TASKS.isdisjoint(arguments))
    except SetUpError as error:
        print(f"newsfold: {error}", file=sys.stderr)
        return 1
    return run_invoke(arguments)


def set_up(needs_dev: bool) -> None:
    """Bring `.venv` up to date with requirements.txt, or with requirements-dev.txt, which holds it.

    Raises:
        SetUpError: this Python is too old or lacks ensurepip, or pip failed.
    """
    if sys.version_info < (3, 11):  # noqa: UP036 - this file alone is read by a Python older than the project's
        raise SetUpError(f"Python 3.11 or newer is needed, this is {sys.version.split()[0]}: {sys.executable}")
    requirements = ROOT / ("requirements-dev.txt" if needs_dev else "requirements.txt")
    if is_installed(requirements):
        return
    if not has_pip():
        make_venv()
    install(requirements)


def is_installed(requirements: Path) -> bool:
    """Whether `.venv` holds what `requirements` pins, by the digest left there when it was installed."""
    stamp = stamp_of(requirements)
    return PYTHON.exists() and stamp.exists() and stamp.read_text() == digest(requirements)


def stamp_of(requirements: Path) -> Path:
    """Where the digest of an installed requirements file is kept."""
    return VENV / f"{requirements.stem}.sha256"


def digest(requirements: Path) -> str:
    """The SHA-256 of a requirements file; line ends do not count, since git may rewrite them."""
    return hashlib.sha256(requirements.read_text(encoding="utf-8").encode()).hexdigest()


def has_pip() -> bool:
    """Whether `.venv` is whole: one half made, or whose Python has gone, is made anew."""
    return PYTHON.exists() and subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True).returncode == 0


def make_venv() -> None:
    """Make `.venv` anew.

    Raises:
        SetUpError: this Python cannot make virtual environments.
    """
    if find_spec("ensurepip") is None:
        raise SetUpError("this Python lacks ensurepip: apt install python3-venv (Debian, Ubuntu), then run this again")
    say("making .venv")
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], capture_output=True, text=True)
    if made.returncode:
        raise SetUpError(f"could not make {VENV}: {last_line(made.stdout + made.stderr)}")


def install(requirements: Path) -> None:
    """Install what `requirements` pins, and leave its digest.

    Raises:
        SetUpError: pip failed, for want of a network or otherwise.
    """
    say(f"installing {requirements.name} (a minute or so, and only when it has changed)")
    options = ["--quiet", "--no-input", "--disable-pip-version-check", "--require-hashes", "-r", str(requirements)]
    done = subprocess.run([PYTHON, "-m", "pip", "install", *options], capture_output=True, text=True)
    if done.returncode:
        raise SetUpError(reason(requirements, done.stderr))
    installed = [requirements, ROOT / "requirements.txt"]  # the development pins hold all of the others
    for file in installed:
        stamp_of(file).write_text(digest(file))


def reason(requirements: Path, errors: str) -> str:
    """Say in one line why pip failed."""
    if any(sign in errors for sign in OFFLINE):
        return (
            f"no network: pip could not reach its package index for {requirements.name}; connect, then run this again"
        )
    return f"pip could not install {requirements.name}: {last_line(errors)}"


def last_line(output: str) -> str:
    """The last line of `output` that is an error, or else the last that says anything."""
    lines = [line.strip() for line in output.splitlines() if line.strip()] or ["it said nothing"]
    return next((line for line in reversed(lines) if line.lower().startswith("error")), lines[-1])


def run_invoke(arguments: list[str]) -> int:
    """Run the environment's `invoke`, which lists its tasks when it is given no arguments."""
    command = [str(PYTHON), "-m", "invoke", "--search-root", str(ROOT), *(arguments or ["--list"])]
    sys.stdout.flush()
    if os.name == "posix":
        os.execv(command[0], command)  # so that Ctrl-C and signals reach the task itself
    return subprocess.call(command)


def say(what: str) -> None:
    """Tell what is being done, ahead of the wait."""
    print(f"newsfold: {what} ...", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
