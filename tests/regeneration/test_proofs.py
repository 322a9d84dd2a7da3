"""Proofs of edited files, drawn from what a build knows."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest

from plugins.regeneration.pages import HandedPage
from plugins.regeneration.proofs import MOST, Proofs


@pytest.fixture
def proofs(tmp_path: Path) -> Proofs:
    """Proofs of files below a folder `captures`."""
    proofs = Proofs(tmp_path / "aside")
    proofs.offer(partial(prove, tmp_path))
    return proofs


def prove(folder: Path, path: Path) -> Sequence[HandedPage]:
    if not path.is_relative_to(folder / "captures"):
        return ()
    page = folder / "aside" / f"{path.stem}.html"

    def write() -> None:
        page.write_text(f"of {path.name}", encoding="utf-8")

    return [(page.name, b"", write)]


def captures(folder: Path, count: int) -> list[Path]:
    return [folder / "captures" / f"{number}.txt" for number in range(count)]


def test_every_edited_file_has_its_proof(proofs: Proofs, tmp_path: Path) -> None:
    assert proofs.draw(captures(tmp_path, 2)) == {"0.html": b"of 0.txt", "1.html": b"of 1.txt"}


def test_an_unknown_file_leaves_no_proof(proofs: Proofs, tmp_path: Path) -> None:
    assert proofs.draw([*captures(tmp_path, 1), tmp_path / "theme" / "base.html"]) == {}


def test_too_many_edits_leave_no_proof(proofs: Proofs, tmp_path: Path) -> None:
    assert len(proofs.draw(captures(tmp_path, MOST))) == MOST
    assert proofs.draw(captures(tmp_path, MOST + 1)) == {}


def test_proofs_leave_nothing_on_the_disk(proofs: Proofs, tmp_path: Path) -> None:
    proofs.draw(captures(tmp_path, 1))
    assert list(tmp_path.iterdir()) == []
