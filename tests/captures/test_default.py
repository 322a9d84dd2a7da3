from dataclasses import replace
from pathlib import Path

import pytest

from plugins.captures.capture import Capture
from plugins.captures.collection import read_collection
from plugins.captures.corrections.corrections import Correction, Decisions, correct
from plugins.captures.corrections.default import Default, fill, read_default
from plugins.captures.fact import Fact, value_of
from plugins.captures.margin import fact_notes
from tests.captures.invented import HEADLINE, article, read


def default(pattern: str = "*", **values: object) -> Default:
    return read_default({"captures": pattern, **values}, "known to the keeper", 1)


def moment(capture: Capture, value: str) -> Capture:
    return replace(capture, published=Fact(value, "stated", ((0, 4),)))


def test_gap_is_filled_with_reason() -> None:
    filled = fill(read(HEADLINE), [default(outlet="Radio Ansel", places=["Tolla"])])
    assert filled.outlet == Fact("Radio Ansel", "corrected", reason="known to the keeper")
    assert [place.value for place in filled.places] == ["Tolla"]
    assert "known to the keeper" in [note.remark for note in fact_notes(filled)]


def test_stated_fact_stays() -> None:
    capture = read("The Port Ansel Courier", HEADLINE, "FNW |", "7 March 2025")
    assert fill(capture, [default(outlet="Radio Ansel", agency="PA", published="2020", not_before="2019")]) == capture


def test_guess_gives_way() -> None:
    capture = read(HEADLINE)
    assert capture.lang is not None
    assert capture.lang.how == "inferred"
    assert value_of(fill(capture, [default(lang="en-GB")]).lang) == "en-GB"


def test_later_default_holds() -> None:
    defaults = [default(outlet="One", agency="FNW"), default(outlet="Two")]
    filled = fill(read(HEADLINE), defaults)
    assert (value_of(filled.outlet), value_of(filled.agency)) == ("Two", "FNW")


@pytest.mark.parametrize(
    ("zone", "stated", "shown"),
    [
        ("Asia/Kolkata", "2025-03-07T11:40:00", "2025-03-07T11:40:00+05:30"),
        ("Europe/Berlin", "2025-07-07T11:40:00", "2025-07-07T11:40:00+02:00"),
        ("Europe/Berlin", "2025-03-07T11:40:00", "2025-03-07T11:40:00+01:00"),
        ("Europe/Berlin", "2025-10-26T02:30:00", "2025-10-26T02:30:00"),
        ("Europe/Berlin", "2025-03-30T02:30:00", "2025-03-30T02:30:00"),
        ("Asia/Kolkata", "1850-03-07T11:40:00", "1850-03-07T11:40:00"),
        ("Asia/Kolkata", "2025-03-07T11:40:00+00:00", "2025-03-07T11:40:00+00:00"),
        ("Asia/Kolkata", "2025-03-07", "2025-03-07"),
        ("Asia/Kolkata", "2025", "2025"),
    ],
)
def test_time_gets_its_offset(zone: str, stated: str, shown: str) -> None:
    filled = fill(moment(read(HEADLINE), stated), [default(time_zone=zone)])
    assert value_of(filled.published) == shown


def test_offset_says_whence() -> None:
    filled = fill(moment(read(HEADLINE), "2025-03-07T11:40:00"), [default(time_zone="Asia/Kolkata")])
    zoned = Fact("2025-03-07T11:40:00+05:30", "corrected", ((0, 4),), "time zone Asia/Kolkata: known to the keeper")
    assert filled.published == zoned


@pytest.mark.parametrize(
    ("pattern", "id", "matches"),
    [
        ("radio/*", "radio/a.txt", True),
        ("radio/*", "radio/2025/a.txt", True),
        ("radio/*", "b/radio/a.txt", False),
        ("*.html", "radio/a.html", True),
        ("radio/*", "Radio/a.txt", False),
        ("a.txt", "a.txt", True),
        ("a[0-9].txt", "a7.txt", True),
    ],
)
def test_star_stands_for_anything(pattern: str, id: str, matches: bool) -> None:
    assert default(pattern, outlet="x").matches(id) == matches


def test_correction_has_the_last_word() -> None:
    correction = Correction("a.txt", {"outlet": Fact("The Tarrow Beacon", "corrected", reason="x")}, 5)
    ((capture,), _) = correct([read(HEADLINE)], Decisions((correction,), (default(outlet="Radio Ansel"),)))
    assert value_of(capture.outlet) == "The Tarrow Beacon"


def test_pattern_of_no_capture_has_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(article(HEADLINE), encoding="utf-8")
    source = '\n[[default]]\ncaptures = "radio/*"\noutlet = "Radio Ansel"\nreason = "x"\n'
    (tmp_path / "corrections.toml").write_text(source, encoding="utf-8")
    (problem,) = (
        one for one in read_collection(tmp_path, tmp_path).problems if one.file == "corrections.toml" and one.line
    )
    assert str(problem).startswith("corrections.toml:2: no capture is called like 'radio/*'")
