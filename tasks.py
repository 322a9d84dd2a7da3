"""Newsfold's tasks: `python3 scripts/bootstrap.py TASK`, or `invoke TASK` where the environment is active."""

import subprocess
import sys
from pathlib import Path

from invoke.context import Context
from invoke.tasks import task

ROOT = Path(__file__).parent


def run(*command: str) -> None:
    """Run one of this environment's modules in the checkout; a failure ends the task with its exit code."""
    code = subprocess.run([sys.executable, *command], cwd=ROOT).returncode
    if code:
        raise SystemExit(code)


def _after_dashes(arguments: list[str]) -> list[str]:
    # invoke's own remainder is one string: an argument with a space in it could not be told from two
    return arguments[arguments.index("--") + 1 :] if "--" in arguments else []


@task
def test(_: Context) -> None:
    """Run every test; what follows `--` goes to pytest (`test -- -k search`)."""
    # where there is no browser this says so now, and the tests that need one fail with the same line
    subprocess.run([sys.executable, "scripts/get_browser.py"], cwd=ROOT, stdout=subprocess.DEVNULL)
    run("-m", "pytest", *_after_dashes(sys.argv))


@task
def lint(_: Context) -> None:
    """Check style, layout and types."""
    run("-m", "ruff", "check", "--quiet")
    run("-m", "ruff", "format", "--check", "--quiet")
    run("-m", "mypy")
