"""Arrays that are kept, and looked into."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from plugins.keeping.blocks import Blocks, DamagedError, open_arrays, sums_of, write_arrays

NUMBERS = np.arange(10_000)
ARRAYS = [NUMBERS.astype(np.int32), NUMBERS[:0], NUMBERS % 3 == 0, NUMBERS * 7]


@pytest.fixture
def kept(tmp_path: Path) -> list[Blocks[Any]]:
    write_arrays(tmp_path, "arrays", ARRAYS)
    return open_arrays(tmp_path / "arrays", [(one.dtype, len(one), sums_of(one)) for one in ARRAYS])


@pytest.mark.parametrize("places", [[], [0], [9999, 3, 3], [4095, 4096, 8191, 8192]])
def test_values_are_as_they_were_written(kept: list[Blocks[Any]], places: list[int]) -> None:
    asked = np.array(places, np.int64)
    for read, written in ((kept[0], ARRAYS[0]), (kept[2], ARRAYS[2]), (kept[3], ARRAYS[3])):
        assert read[asked].tolist() == written[asked].tolist()


def test_all_comes_back_with_its_type(kept: list[Blocks[Any]]) -> None:
    for read, written in zip(kept, ARRAYS, strict=True):
        assert (read.dtype, read.whole().tolist()) == (written.dtype, written.tolist())


def test_damage_is_found_out_in_its_block(kept: list[Blocks[Any]], tmp_path: Path) -> None:
    file = tmp_path / "arrays"
    file.write_bytes(file.read_bytes()[:-1] + b"!")
    assert kept[3][np.array([5])].tolist() == [35]
    with pytest.raises(DamagedError):
        kept[3][np.array([5, len(NUMBERS) - 1])]


def test_a_file_that_is_gone_is_damaged(kept: list[Blocks[Any]], tmp_path: Path) -> None:
    (tmp_path / "arrays").unlink()
    with pytest.raises(DamagedError):
        kept[0][np.array([0])]


def test_a_file_that_is_cut_off_is_damaged(kept: list[Blocks[Any]], tmp_path: Path) -> None:
    (tmp_path / "arrays").write_bytes((tmp_path / "arrays").read_bytes()[:-1])
    with pytest.raises(DamagedError):
        kept[3].whole()
