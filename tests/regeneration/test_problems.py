import errno
import logging
import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, TemplateSyntaxError

from plugins.regeneration.problems import ProblemLog, say_exception

ROOM = logging.getLogger("plugins.captures.glue")
PELICAN = logging.getLogger("pelican.readers")


@pytest.fixture
def log() -> Iterator[ProblemLog]:
    with ProblemLog() as log:
        yield log


def test_errors_and_warnings_are_kept_apart(log: ProblemLog) -> None:
    ROOM.error("a.txt: it is empty")
    ROOM.warning("b.txt: it is odd")
    assert (log.errors, log.warnings) == (["a.txt: it is empty"], ["b.txt: it is odd"])


def test_lines_of_pelican_say_so(log: ProblemLog) -> None:
    PELICAN.error("Could not process %s", "a.md")
    assert log.errors == ["Pelican: Could not process a.md"]


def test_problem_is_one_line(log: ProblemLog) -> None:
    PELICAN.error("Could not\n  process\ta.md\n")
    assert log.errors == ["Pelican: Could not process a.md"]


def test_problem_is_told_once(log: ProblemLog) -> None:
    for _ in range(3):
        ROOM.error("a.txt: it is empty")
    assert log.errors == ["a.txt: it is empty"]


def test_order_is_that_of_the_log(log: ProblemLog) -> None:
    for name in ("b", "c", "a"):
        ROOM.critical("%s.txt: gone", name)
    assert log.errors == ["b.txt: gone", "c.txt: gone", "a.txt: gone"]


def test_critical_problem_is_fatal(log: ProblemLog) -> None:
    ROOM.error("a.txt: it is empty")
    assert not log.fatal
    ROOM.critical("seeds: no capture in it could be read")
    assert log.fatal


@pytest.mark.parametrize("source", ["SITENAME = My Archive", "SITENAME = Archive"])
def test_settings_mistake_names_its_line(tmp_path: Path, source: str) -> None:
    settings = tmp_path / "pelicanconf.py"
    settings.write_text(f"# settings\n{source}\n", encoding="utf-8")
    with pytest.raises((SyntaxError, NameError)) as caught:
        runpy.run_path(str(settings))
    assert say_exception(caught.value).startswith(f"{settings}:2: ")
    assert say_exception(caught.value).endswith("mend the line")


def test_template_mistake_names_its_line(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>\n{% if %}", encoding="utf-8")
    with pytest.raises(TemplateSyntaxError) as caught:
        Environment(loader=FileSystemLoader(tmp_path), autoescape=True).get_template("page.html")
    assert say_exception(caught.value).startswith(f"{tmp_path / 'page.html'}:2: ")


def test_stages_are_no_problems(log: ProblemLog) -> None:
    ROOM.info("Reading 24 captures")
    assert (log.errors, log.warnings) == ([], [])


def test_closed_log_takes_nothing() -> None:
    with ProblemLog() as log:
        pass
    ROOM.error("late")
    assert log.errors == []


def test_exception_is_said_in_a_line() -> None:
    try:
        raise ValueError("two\nlines")
    except ValueError as error:
        said = say_exception(error)
    assert said.startswith("the build stopped: ValueError: two lines (at test_problems.py:")
    assert said.endswith("; please report it")


def test_exception_never_raised_is_said() -> None:
    assert say_exception(KeyError("x")) == "the build stopped: KeyError: 'x'; please report it"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_full_disk_is_no_mistake_of_newsfold(number: int) -> None:
    said = say_exception(OSError(number, "no space", "output/a.html"))
    assert said == "output/a.html: the disk is full; make room for a second copy of what changes"
