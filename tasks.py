"""Newsfold's tasks: `python3 scripts/bootstrap.py TASK`, or `invoke TASK` where the environment is active."""

import subprocess
import sys
from pathlib import Path

from invoke.context import Context
from invoke.main import program
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


def _take_second_file() -> None:
    """Let `explain A B` stand for `explain A --other B`, since invoke has no positional argument that may be left out.

    It has parsed its own options when it loads this file, and parses what it left of the line after that.
    """
    left = program.core.unparsed if hasattr(program, "core") else []
    if left[:1] == ["explain"] and len(left) > 2 and not any(word.startswith("-") for word in left[1:3]):
        left.insert(2, "--other")


_take_second_file()


def _given(**options: str | None) -> list[str]:
    """The options that were given, as a program takes them; paths are meant from the caller's folder."""
    return [f"--{name}={Path(value).absolute()}" for name, value in options.items() if value]


SITE = {
    "seeds": "a folder of captures (default: seeds)",
    "decisions": "the folder of that collection's decision files (default: none for another folder of captures)",
    "output": "where the site goes (default: output)",
    "keep_going": "publish the rest where some captures cannot be read",
}


@task(help=SITE)
def build(_: Context, seeds: str = "", decisions: str = "", output: str = "", keep_going: bool = False) -> None:
    """Build the site."""
    going = ["--keep-going"] if keep_going else []
    run("scripts/build_site.py", *_given(seeds=seeds, decisions=decisions, output=output), *going)


@task(help=SITE)
def rebuild(c: Context, seeds: str = "", decisions: str = "", output: str = "", keep_going: bool = False) -> None:
    """Build the site anew; the one before stays until the new one is whole, as with `build`."""
    build(c, seeds, decisions, output, keep_going)


@task(help={"seeds": SITE["seeds"], "decisions": "the folder to keep them in, that of the decision files"})
def addresses(_: Context, seeds: str = "", decisions: str = "") -> None:
    """Write down where the stories stand, so that each keeps its address when captures come and go."""
    run("scripts/record_addresses.py", *_given(seeds=seeds, decisions=decisions))


@task(help={"output": "the site to remove (default: output)"})
def clean(_: Context, output: str = "") -> None:
    """Remove the built site."""
    run("scripts/clean_site.py", *_given(output=output))


@task(help={"output": "the site to serve (default: output)", "port": "the port to listen at"})
def serve(_: Context, output: str = "", port: int = 8000) -> None:
    """Serve the built site at http://localhost:8000/ until stopped."""
    run("scripts/serve_site.py", *_given(output=output), f"--port={port}")


@task(
    positional=["file"], help={"file": "a capture", "other": "another capture, to say what the two are to each other"}
)
def explain(_: Context, file: str, other: str = "", decisions: str = "") -> None:
    """Say how a capture is read and where each fact stands, or (`explain A B`) what two captures are to each other."""
    files = (str(Path(path).absolute()) for path in (file, other) if path)
    run("scripts/explain_captures.py", *files, *_given(decisions=decisions))


@task
def test(_: Context) -> None:
    """Run every test; what follows `--` goes to pytest (`test -- -k search`)."""
    # where there is no browser this says so now, and the tests that need one fail with the same line
    subprocess.run([sys.executable, "scripts/get_browser.py"], cwd=ROOT, stdout=subprocess.DEVNULL)
    run("-m", "pytest", *_after_dashes(sys.argv))


@task
def golden(_: Context) -> None:
    """Build the site anew that the tests expect of their tiny collection; look it through with `git diff`."""
    run("scripts/refresh_golden.py")


@task
def lint(_: Context) -> None:
    """Check style, layout and types."""
    run("-m", "ruff", "check", "--quiet")
    run("-m", "ruff", "format", "--check", "--quiet")
    run("-m", "mypy")
