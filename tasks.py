"""Newsfold's tasks: `python3 scripts/bootstrap.py TASK`, or `invoke TASK` where the environment is active."""

import subprocess
import sys
from itertools import repeat
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


def _name_words(line: list[str]) -> list[str]:
    """Name the words of a line as options: invoke has no positional argument that may be left out, or stand for many.

    `explain A B` stands for `explain --file=A --other=B`, `import A B` for `import --path=A --path=B`. What follows an
    option is its value, since all options of these two take one. `gh_pages`, as Pelican spells it, is `gh-pages`.
    """
    names = iter({"explain": ("file", "other"), "import": repeat("path")}.get(line[0], ()) if line else ())
    named, is_value = [word.replace("_", "-") for word in line[:1]], False
    for word in line[1:]:
        is_option = word.startswith("-") and not is_value
        name = None if is_option or is_value else next(names, None)
        named.append(f"--{name}={word}" if name else word)
        is_value = is_option and "=" not in word
    return named


if hasattr(program, "core"):
    # invoke has parsed its own options when it loads this file, and parses what it left of the line after that
    program.core.unparsed[:] = _name_words(program.core.unparsed)


def _given(**options: str | None) -> list[str]:
    """The options that were given, as a program takes them; paths are meant from the caller's folder."""
    return [f"--{name}={Path(value).absolute()}" for name, value in options.items() if value]


SITE = {
    "seeds": "a folder of captures (default: seeds)",
    "decisions": "the folder of its decision files (default: content, or none for another folder of captures)",
    "output": "where the site goes (default: output, or public)",
    "keep_going": "publish the rest where some captures cannot be read",
    "public": "build the copy to publish, in public",
}


@task(help=SITE)
def build(
    _: Context, seeds: str = "", decisions: str = "", output: str = "", keep_going: bool = False, public: bool = False
) -> None:
    """Build the site."""
    flags = [*["--keep-going"] * keep_going, *["--public"] * public]
    run("scripts/build_site.py", *_given(seeds=seeds, decisions=decisions, output=output), *flags)


@task(help=SITE)
def rebuild(
    c: Context, seeds: str = "", decisions: str = "", output: str = "", keep_going: bool = False, public: bool = False
) -> None:
    """Build the site anew; the one before stays until the new one is whole, as with `build`."""
    build(c, seeds, decisions, output, keep_going, public)


@task(
    name="import",
    iterable=["path"],
    help={"path": "a saved page, or a folder of them; any number", "seeds": "where they go (default: seeds)"},
)
def import_captures(_: Context, path: list[str], seeds: str = "") -> None:
    """Copy saved pages into the folder of captures, under safe names; nothing is overwritten (`import PATH...`)."""
    run("scripts/import_captures.py", *_given(seeds=seeds), "--", *(str(Path(each).absolute()) for each in path))


@task(help={"seeds": SITE["seeds"], "decisions": "the folder to keep them in, that of the decision files"})
def addresses(_: Context, seeds: str = "", decisions: str = "") -> None:
    """Write down where the stories stand, so that each keeps its address when captures come and go."""
    run("scripts/record_addresses.py", *_given(seeds=seeds, decisions=decisions))


@task(help={"output": "the site to remove (default: output)"})
def clean(_: Context, output: str = "") -> None:
    """Remove the built site."""
    run("scripts/clean_site.py", *_given(output=output))


@task(help={**{name: SITE[name] for name in ("seeds", "decisions", "output")}, "port": "the port to listen at"})
def serve(_: Context, seeds: str = "", decisions: str = "", output: str = "", port: int = 8000) -> None:
    """Build the site, serve it at http://localhost:8000/ until stopped, and show each edit at once."""
    run("scripts/serve_site.py", "--watch", *_given(seeds=seeds, decisions=decisions, output=output), f"--port={port}")


@task(help={"seeds": SITE["seeds"], "decisions": SITE["decisions"], "port": "the port to listen at"})
def preview(_: Context, seeds: str = "", decisions: str = "", port: int = 8000) -> None:
    """Build the copy to publish and serve it as GitHub Pages will, below the path of its address, until stopped."""
    run("scripts/build_site.py", "--public", *_given(seeds=seeds, decisions=decisions))
    run("scripts/serve_site.py", "--public", f"--port={port}")


@task(
    help={
        "seeds": SITE["seeds"],
        "decisions": SITE["decisions"],
        "remote": "the remote repository to push to (default: origin)",
        "branch": "its branch for the site (default: gh-pages)",
    },
)
def gh_pages(
    _: Context, seeds: str = "", decisions: str = "", remote: str = "origin", branch: str = "gh-pages"
) -> None:
    """Build the copy to publish and push it to the branch that GitHub Pages shows."""
    options = _given(seeds=seeds, decisions=decisions)
    run("scripts/publish_site.py", *options, f"--remote={remote}", f"--branch={branch}")


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
