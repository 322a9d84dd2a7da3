"""Parts of large files that are kept."""

from pathlib import Path

import pytest

from plugins.keeping.fragments import fragments


def keys(text: str) -> list[bytes]:
    return [letter.encode() * 16 for letter in text]


def made(folder: Path | None, text: str) -> tuple[list[str], list[int]]:
    """The fragments of a text, a letter each, and the places of those that were made."""
    places: list[int] = []

    def make(at: int) -> str:
        places.append(at)
        return text[at]

    return fragments(folder, "parts", keys(text), make), places


def test_only_new_fragments_are_made(tmp_path: Path) -> None:
    made(tmp_path, "abc")
    assert made(tmp_path, "cxa") == (["c", "x", "a"], [1])


def test_a_fragment_twice_is_made_for_each_place(tmp_path: Path) -> None:
    made(tmp_path, "aa")
    assert made(tmp_path, "aba") == (["a", "b", "a"], [1])


@pytest.mark.parametrize("spoilt", [b"", b"0" * 60])
def test_spoilt_fragments_are_made_again(tmp_path: Path, spoilt: bytes) -> None:
    made(tmp_path, "abc")
    (tmp_path / "parts").write_bytes(spoilt)
    assert made(tmp_path, "abc") == (["a", "b", "c"], [0, 1, 2])


def test_half_a_character_is_made_each_time(tmp_path: Path) -> None:
    for _ in range(2):
        assert fragments(tmp_path, "parts", keys("a"), lambda at: "\ud800") == ["\ud800"]


def test_nothing_is_kept_without_a_folder() -> None:
    assert made(None, "ab") == (["a", "b"], [0, 1])
