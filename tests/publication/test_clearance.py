"""What a site shows of a collection, as its decision folder has it."""

from pathlib import Path
from typing import Literal
from unicodedata import normalize

import pytest

from plugins.captures.capture import Capture
from plugins.captures.card import card_of
from plugins.captures.fact import Fact
from plugins.publication.clearance import Clearance, clear

Form = Literal["NFC", "NFD"]
NAME = "café.txt"
REMOVED = ", removed = true"


def cleared(folder: Path, taken: str, filed: str, more: str = "") -> Clearance:
    source = f'takedown = [{{ capture = "{taken}", on = 2025-03-14, reason = "asked for"{more} }}]\n'
    (folder / "rights.toml").write_text(source, encoding="utf-8")
    capture = Capture(filed, "", "", (), Fact("A headline"))
    return clear({filed: card_of(capture, capture)}, folder, public=False)


@pytest.mark.parametrize(("written", "filed"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_takedown_means_either_spelling(tmp_path: Path, written: Form, filed: Form) -> None:
    found = cleared(tmp_path, normalize(written, NAME), normalize(filed, NAME))
    assert found.taken == (normalize(filed, NAME),)
    assert [takedown.capture for takedown in found.takedowns] == [normalize(filed, NAME)]


@pytest.mark.parametrize("written", ["wreck", "Wreck.txt", "./wreck.txt", "wrek.txt", "*.txt"])
def test_takedown_of_no_file_is_a_slip(tmp_path: Path, written: str) -> None:
    found = cleared(tmp_path, written, "wreck.txt")
    assert [problem.reason for problem in found.problems] == [f"there is no capture {written!r}"]
    assert found.takedowns == ()


def test_takedown_may_outlive_its_file(tmp_path: Path) -> None:
    found = cleared(tmp_path, "gone.txt", "wreck.txt", REMOVED)
    assert [takedown.url for takedown in found.takedowns] == ["posts/gone.html"]


def test_second_takedown_is_a_slip(tmp_path: Path) -> None:
    again = '" , on = 2025-03-14, reason = "x" },\n { capture = "a.txt'
    found = cleared(tmp_path, f"a.txt{again}", "a.txt")
    assert [problem.reason for problem in found.problems] == ["'a.txt' was taken down above already (line 1)"]
    assert len(found.takedowns) == 1


def test_right_may_name_a_taken_outlet(tmp_path: Path) -> None:
    source = 'takedown = [{ capture = "a.txt", on = 2025-03-14, reason = "asked for" }]\n'
    right = '[[rights]]\noutlet = "Radio Ansel"\nshow = "full"\nreason = "agreed"\n'
    (tmp_path / "rights.toml").write_text(source + right, encoding="utf-8")
    taken = Capture("a.txt", "", "", (), Fact("A headline"), outlet=Fact("Radio Ansel"))
    assert clear({"a.txt": card_of(taken, taken)}, tmp_path, public=True).problems == ()
