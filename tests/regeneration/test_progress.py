import logging

import pytest

from plugins.regeneration.progress import Stages

ROOM = logging.getLogger("plugins.captures.glue")


def test_stages_are_said_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    with Stages():
        ROOM.info("Reading %d captures", 24)
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "Reading 24 captures\n")


def test_problems_are_not_said_twice(capsys: pytest.CaptureFixture[str]) -> None:
    with Stages():
        ROOM.error("a.txt: it is empty")
    assert "a.txt" not in capsys.readouterr().err


def test_names_are_no_markup(capsys: pytest.CaptureFixture[str]) -> None:
    with Stages():
        ROOM.info("Reading [bold]a[/bold].txt :smile:")
    assert capsys.readouterr().err == "Reading [bold]a[/bold].txt :smile:\n"


def test_counting_passes_everything_on() -> None:
    with Stages() as stages:
        assert list(stages.count(["a", "b", "c"], "Letters")) == ["a", "b", "c"]


def test_counting_nothing_is_fine() -> None:
    with Stages() as stages:
        assert list(stages.count([], "Letters")) == []


def test_written_pages_are_counted() -> None:
    with Stages() as stages:
        stages.page_written("a.html", context={})


def test_closed_stages_say_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with Stages():
        pass
    ROOM.info("late")
    assert capsys.readouterr().err == ""


def test_long_stage_stays_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with Stages():
        ROOM.info("Reading " + "a long name " * 40)
    assert capsys.readouterr().err.count("\n") == 1
