"""What a site shows of a collection, as its decision folder has it."""

from pathlib import Path
from typing import Literal
from unicodedata import normalize

import pytest

from plugins.captures.capture import Capture
from plugins.captures.fact import Fact
from plugins.publication.clearance import Clearance, clear

Form = Literal["NFC", "NFD"]
NAME = "café.txt"


def cleared(folder: Path, taken: str, filed: str) -> Clearance:
    source = f'takedown = [{{ capture = "{taken}", on = 2025-03-14, reason = "asked for" }}]\n'
    (folder / "rights.toml").write_text(source, encoding="utf-8")
    return clear([Capture(filed, "", "", (), Fact("A headline"))], folder, public=False, words=40)


@pytest.mark.parametrize(("written", "filed"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_takedown_means_either_spelling(tmp_path: Path, written: Form, filed: Form) -> None:
    found = cleared(tmp_path, normalize(written, NAME), normalize(filed, NAME))
    assert [capture.id for capture in found.taken] == [normalize(filed, NAME)]
    assert [takedown.capture for takedown in found.takedowns] == [normalize(filed, NAME)]
