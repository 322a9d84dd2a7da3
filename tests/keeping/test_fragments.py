"""Parts of large files that are kept."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.keeping.fragments import joined_fragments


def keys(text: str) -> list[bytes]:
    return [letter.encode("utf-8", "surrogatepass")[:1] * 16 for letter in text]


def made(folder: Path | None, text: str) -> tuple[str, list[int]]:
    """A text of fragments, a letter doubled each, and the places of those that were made."""
    places: list[int] = []

    def make(at: int) -> str:
        places.append(at)
        return text[at] * 2

    return joined_fragments(folder, "parts", keys(text), make), places


def test_only_new_fragments_are_made(tmp_path: Path) -> None:
    made(tmp_path, "abc")
    assert made(tmp_path, "cxa") == ("ccxxaa", [1])


def test_a_fragment_twice_is_made_for_each_place(tmp_path: Path) -> None:
    made(tmp_path, "aa")
    assert made(tmp_path, "aba") == ("aabbaa", [1])


@pytest.mark.parametrize("spoilt", [b"", b"0" * 60])
def test_spoilt_fragments_are_made_again(tmp_path: Path, spoilt: bytes) -> None:
    made(tmp_path, "abc")
    (tmp_path / "parts").write_bytes(spoilt)
    assert made(tmp_path, "abc") == ("aabbcc", [0, 1, 2])


def test_half_a_character_is_kept(tmp_path: Path) -> None:
    assert [made(tmp_path, "\ud800") for _ in range(2)] == [("\ud800\ud800", [0]), ("\ud800\ud800", [])]


@given(st.lists(st.text("abcdefg", max_size=7), min_size=1, max_size=5))
def test_fragments_come_as_made_anew(texts: list[str]) -> None:
    with TemporaryDirectory() as folder:
        for text in texts:
            assert made(Path(folder), text)[0] == made(None, text)[0]


def test_nothing_is_kept_without_a_folder() -> None:
    assert made(None, "ab") == ("aabb", [0, 1])
