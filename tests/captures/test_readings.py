"""Captures of a folder that was read before."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.captures.collection import Collection, read_collection
from tests.captures.invented import HEADLINE, article

Item = TypeVar("Item")
Result = TypeVar("Result")
NAMES = [f"{letter}.txt" for letter in "abcdefgh"]
folders = st.dictionaries(st.sampled_from(NAMES), st.integers(0, 3))
"""Which files there are, each with one of several texts."""


def put(folder: Path, files: Mapping[str, int]) -> None:
    folder.mkdir(exist_ok=True)
    for name in NAMES:
        if name in files:
            (folder / name).write_text(article(f"{HEADLINE} {'again ' * files[name]}"), encoding="utf-8")
        else:
            (folder / name).unlink(missing_ok=True)


def known(collection: Collection) -> tuple[object, ...]:
    return collection.captures, dict(collection.cards), collection.problems, collection.unread


@settings(max_examples=10, deadline=None)
@given(st.lists(folders, min_size=2, max_size=3))
def test_folder_read_again_is_as_read_from_nothing(edits: Sequence[Mapping[str, int]]) -> None:
    with TemporaryDirectory() as made:
        seeds, kept = Path(made, "seeds"), Path(made, "kept")
        for files in edits:
            put(seeds, files)
            assert known(read_collection(seeds, kept=kept)) == known(read_collection(seeds))


def test_only_edited_files_are_read_again(tmp_path: Path) -> None:
    read: list[str] = []

    def each(work: Callable[[Item], Result], items: Sequence[Item], what: str) -> Iterator[Result]:
        found: Any = items
        read.extend(id for id, _ in found)
        return map(work, items)

    first = dict.fromkeys(NAMES, 0)
    for files in (first, {**first, "d.txt": 1}, {"d.txt": 1}):
        put(tmp_path / "seeds", files)
        read_collection(tmp_path / "seeds", each=each, kept=tmp_path / "kept")
    assert read == [*NAMES, "d.txt"]
