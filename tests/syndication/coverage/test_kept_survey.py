"""Surveys that are kept."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.keeping.blocks import DamagedError
from plugins.syndication.coverage import kept_survey
from plugins.syndication.coverage.kept_survey import Of, read_survey, write_survey
from plugins.syndication.coverage.related import Earlier, Related, relate
from plugins.syndication.coverage.survey import Survey
from plugins.syndication.witness import Witness
from tests.syndication.coverage.test_survey import Archive, anew, archives, asked, edited, edits, same_as, told

OF = Of(0.1, 3, b"these")


@pytest.fixture
def archive(collection: list[Witness]) -> Archive:
    return Archive({one.id: one for one in sorted(collection, key=lambda one: one.id)}, {})


@pytest.fixture
def found(archive: Archive) -> Survey:
    return anew(archive)


def test_what_is_kept_is_read(found: Survey, tmp_path: Path) -> None:
    write_survey(tmp_path, found, OF)
    read = read_survey(tmp_path, OF)
    assert read
    assert told(read) == told(found)


@given(archives(), st.lists(edits(), min_size=1, max_size=5), st.sampled_from([0.0, 0.3, 1.0, 9.0]))
def test_edits_of_what_is_kept_come_to_what_is_made_anew(
    archive: Archive, made: list[Callable[[Archive], Archive]], much: float
) -> None:
    with TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept_survey, "_MUCH", much)
        write_survey(Path(name), anew(archive), OF)
        for edit in made:
            before, archive = archive, edit(archive)
            read = read_survey(Path(name), OF)
            assert read
            found = edited(read, before, archive)
            write_survey(Path(name), found, OF)
            assert told(found) == told(anew(archive))
            assert len(list(Path(name).iterdir())) == 2


@pytest.mark.parametrize("other", [Of(0.2, 3, b"these"), Of(0.1, 9, b"these"), Of(0.1, 3, b"others")])
def test_others_need_another_survey(found: Survey, tmp_path: Path, other: Of) -> None:
    write_survey(tmp_path, found, OF)
    assert read_survey(tmp_path, other) is None


def test_what_is_broken_is_not_read(found: Survey, tmp_path: Path) -> None:
    write_survey(tmp_path, found, OF)
    spoil(tmp_path / "related", -1)
    assert read_survey(tmp_path, OF) is None


def spoil(file: Path, at: int) -> None:
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    file.write_bytes(content)


def base(folder: Path) -> Path:
    (file,) = folder.glob("related-*")
    return file


def test_a_broken_block_is_found_out(found: Survey, tmp_path: Path) -> None:
    write_survey(tmp_path, found, OF)
    spoil(base(tmp_path), 0)
    read = read_survey(tmp_path, OF)
    assert read
    with pytest.raises(DamagedError):
        told(read)


def test_words_of_lists_are_looked_at_before(found: Survey, tmp_path: Path) -> None:
    write_survey(tmp_path, found, OF)
    spoil(base(tmp_path), -1)
    assert read_survey(tmp_path, OF) is None


def lists(archive: Archive, folder: Path, earlier: Archive | None = None) -> dict[str, object]:
    numbers = {id: number for number, id in enumerate(archive.witnesses)}
    before = Earlier(b"these", same_as(earlier, archive)) if earlier else None
    found: Related = relate(asked(archive), numbers, folder, b"these", before)
    return {id: [(one, one.because) for one in coverage.neighbours] for id, coverage in found.items()}


@pytest.mark.parametrize("damage", [lambda file: spoil(file, 0), Path.unlink, lambda file: file.write_bytes(b"")])
def test_a_damaged_base_changes_nothing(archive: Archive, tmp_path: Path, damage: Callable[[Path], None]) -> None:
    before = Archive({id: one for id, one in archive.witnesses.items() if id != "wire"}, {})
    lists(before, tmp_path)
    damage(base(tmp_path))
    assert lists(archive, tmp_path, before) == lists(archive, tmp_path / "other")


def test_without_a_folder_nothing_is_kept(found: Survey) -> None:
    write_survey(None, found, OF)
    assert read_survey(None, OF) is None
