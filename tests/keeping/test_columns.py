"""Arrays that are kept beside a value."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from plugins.keeping.columns import read_columns, write_columns

ARRAYS: list[NDArray[Any]] = [
    np.arange(5),
    np.zeros((0, 3), np.int32),
    np.array([[1, 2], [3, 4]], np.uint8),
    np.array([True]),
]


def test_columns_come_back_beside_their_value(tmp_path: Path) -> None:
    write_columns(tmp_path, "columns", ("ferry", 3), ARRAYS)
    kept = read_columns(tmp_path, "columns", tuple[str, int])
    assert kept
    assert kept[0] == ("ferry", 3)
    assert [one.tobytes() for one in kept[1]] == [array.tobytes() for array in ARRAYS]


@pytest.mark.parametrize("spoilt", [b"", b"short", b"0" * 60])
def test_spoilt_columns_are_nothing(tmp_path: Path, spoilt: bytes) -> None:
    (tmp_path / "columns").write_bytes(spoilt)
    assert read_columns(tmp_path, "columns", str) is None


def test_columns_of_another_value_are_nothing(tmp_path: Path) -> None:
    write_columns(tmp_path, "columns", "ferry", ARRAYS)
    assert read_columns(tmp_path, "columns", int) is None


def test_half_a_character_is_not_kept(tmp_path: Path) -> None:
    write_columns(tmp_path, "columns", "\ud800", ARRAYS)
    assert read_columns(tmp_path, "columns", str) is None
