"""Settings have one digest, in every process, until a value changes."""

import os
import re
import subprocess
import sys
from functools import partial
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from plugins.regeneration.base import Base, own_code
from plugins.regeneration.settings_digest import settings_digest

ROOT = Path(__file__).parents[2]


class Filter:
    def __init__(self, words: int) -> None:
        self.words = words


VALUES: list[Any] = [
    None, True, 1, 1.0, "1", b"1", [1], {"a": 1}, {"a": 2}, {"b": 1}, {1}, {1, 2}, Path("a"), "a", re.compile("a"),
    re.compile("a", re.I), len, max, partial(max, 1), partial(max, 2), Filter, Filter(1), Filter(2), re, os, 1 << 70,
]  # fmt: skip


def test_other_values_have_other_digests() -> None:
    assert len({settings_digest({"A": value}) for value in VALUES}) == len(VALUES)


def test_other_names_have_other_digests() -> None:
    assert settings_digest({"A": 1}) != settings_digest({"B": 1})


@pytest.mark.parametrize("value", VALUES, ids=str)
def test_values_keep_their_digest(value: Any) -> None:
    assert settings_digest({"A": value, "B": 1}) == settings_digest({"B": 1, "A": value})


def test_equal_objects_have_one_digest() -> None:
    assert settings_digest({"A": Filter(1)}) == settings_digest({"A": Filter(1)})


def test_value_may_hold_itself() -> None:
    value: list[Any] = []
    value.append(value)
    assert settings_digest({"A": value}) == settings_digest({"A": value})


@pytest.mark.parametrize("name", ["OUTPUT_PATH", "BUILD_COUNTS", "CACHE_PATH"])
def test_place_of_a_build_does_not_count(name: str) -> None:
    assert settings_digest({"A": 1, name: "/tmp/a"}) == settings_digest({"A": 1, name: "/tmp/b"})


def test_language_of_the_system_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    before = settings_digest({})
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert settings_digest({}) != before


def test_every_process_finds_the_same_settings() -> None:
    code = (
        "from pelican.settings import read_settings; from plugins.regeneration.settings_digest import settings_digest;"
        "print(settings_digest(read_settings('publishconf.py')).hex())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1


@pytest.fixture
def filters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A module of the site's own, with a function that a settings file may name, loaded."""
    file = tmp_path / "own_filters.py"
    file.write_text("def shout(text): return text.upper()\n", encoding="utf-8")
    spec = spec_from_file_location("own_filters", file)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setitem(sys.modules, "own_filters", module)
    return file


def test_edited_code_of_the_site_counts(filters: Path) -> None:
    base = Base(b"", (), filters.stat().st_mtime + 60)
    before = base.digest()
    assert base.is_steady(before)
    filters.write_text("def shout(text): return text.lower()\n", encoding="utf-8")
    assert base.digest() != before


def test_program_that_is_run_does_not_count(filters: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert str(filters) in own_code()
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["own_filters"])
    monkeypatch.setitem(sys.modules, "__mp_main__", sys.modules["own_filters"])
    assert str(filters) not in own_code()


def test_code_edited_during_a_build_is_not_steady(filters: Path) -> None:
    base = Base(b"", (), filters.stat().st_mtime - 1)
    assert not base.is_steady(base.digest())


def test_added_template_counts(tmp_path: Path) -> None:
    base = Base(b"", (tmp_path / "templates",), 0.0)
    before = base.digest()
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "post.html").touch()
    assert base.digest() != before
