"""Surveys that are kept."""

from pathlib import Path

import pytest

from plugins.captures.building import each_of
from plugins.syndication.coverage.kept_survey import read_survey, write_survey
from plugins.syndication.coverage.survey import Survey, no_survey
from plugins.syndication.coverage.surveying import Asked, survey
from plugins.syndication.witness import Witness
from tests.syndication.coverage.test_survey import columns


@pytest.fixture
def found(collection: list[Witness]) -> Survey:
    by_id = {one.id: one for one in sorted(collection, key=lambda one: one.id)}
    traits = tuple(one.traits for one in by_id.values())
    return survey(Asked(traits, list(by_id), 0.1, 15, lambda ids: [by_id[id] for id in ids], each_of({})), no_survey())


def test_what_is_kept_is_read(found: Survey, tmp_path: Path) -> None:
    write_survey(tmp_path, found, 0.1, 15)
    assert list(columns(read_survey(tmp_path, 0.1, 15))) == list(columns(found))


@pytest.mark.parametrize("figures", [(0.2, 15), (0.1, 3)])
def test_other_figures_need_another_survey(found: Survey, tmp_path: Path, figures: tuple[float, int]) -> None:
    write_survey(tmp_path, found, 0.1, 15)
    assert len(read_survey(tmp_path, *figures).traits) == 0


def test_what_is_broken_is_not_read(found: Survey, tmp_path: Path) -> None:
    write_survey(tmp_path, found, 0.1, 15)
    (file,) = tmp_path.iterdir()
    content = bytearray(file.read_bytes())
    content[-1] ^= 1
    file.write_bytes(content)
    assert len(read_survey(tmp_path, 0.1, 15).traits) == 0


def test_without_a_folder_nothing_is_kept(found: Survey) -> None:
    write_survey(None, found, 0.1, 15)
    assert len(read_survey(None, 0.1, 15).traits) == 0
