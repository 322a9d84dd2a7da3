import logging
import re
import threading

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


def test_long_step_says_its_rate(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("plugins.regeneration.progress._SAID", 0.0)
    with Stages() as stages:
        list(stages.count(["a", "b"], "Letters"))
    first, _ = capsys.readouterr().err.splitlines()
    assert re.fullmatch(r"Letters: 1 of 2, [0-9,.]+ a second, [0-9,]+ seconds left", first)


def test_bar_shows_its_rate(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("plugins.regeneration.progress._REDRAWN", 0.0)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("TERM", "xterm")
    with Stages() as stages:
        list(stages.count(["a", "b", "c"], "Letters"))
    said = capsys.readouterr().err
    assert "Letters" in said
    assert re.search(r"3/3\S* .*[0-9]/s", said)


def test_stages_start_no_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    before = threading.active_count()
    with Stages() as stages:
        assert [threading.active_count() for _ in stages.count("ab", "Letters")] == [before, before]
