"""Whatever is edited, a site that is kept up is the site that a build from nothing makes."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from plugins.regeneration.serving.warm_builder import WarmBuilder
from tests.site.edited_archive import EditedArchive

OFTEN = settings(
    max_examples=int(os.environ.get("NEWSFOLD_EDITED_ARCHIVES", "4")),
    stateful_step_count=8,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    # a few edits are short enough to read, and each takes two builds
    phases=(Phase.generate,),
)
"""A few archives of a few edits each; NEWSFOLD_EDITED_ARCHIVES asks for more."""


@pytest.fixture
def builder() -> Iterator[WarmBuilder]:
    found = WarmBuilder()
    yield found
    found.close()


def test_edits_leave_the_bytes_of_a_clean_build(tmp_path: Path, builder: WarmBuilder) -> None:
    class Archive(EditedArchive):
        """The archive in a folder of this test."""

    Archive.builder, Archive.room = builder, tmp_path
    run_state_machine_as_test(Archive, settings=OFTEN)
