"""Values that are kept under a name."""

from pathlib import Path

import pytest

from plugins.keeping.file import write_kept
from plugins.keeping.value import read_value, write_value


def test_a_value_comes_back(tmp_path: Path) -> None:
    write_value(tmp_path, "room", {"a": (1, 2)})
    assert read_value(tmp_path, "room", dict[str, tuple[int, int]]) == {"a": (1, 2)}


@pytest.mark.parametrize("data", [b"", b"\xc1", b"\x01"])
def test_another_value_is_nothing(tmp_path: Path, data: bytes) -> None:
    write_kept(tmp_path, "room", data)
    assert read_value(tmp_path, "room", dict[str, int]) is None


def test_half_a_character_leaves_nothing(tmp_path: Path) -> None:
    write_value(tmp_path, "room", "whole")
    write_value(tmp_path, "room", "\ud800")
    assert read_value(tmp_path, "room", str) is None
