"""What one build keeps for the next."""

from pathlib import Path

import pytest

from plugins.captures.capture import Capture
from plugins.captures.fact import Fact
from plugins.captures.span import Span
from plugins.keeping.coding import decode, digest, encode
from plugins.keeping.file import read_kept, write_kept
from plugins.keeping.records import Records

FERRY = Capture("a/ferry.txt", "Ferry stops", "00", (Span(0, 11, "title"),), Fact("Ferry stops", evidence=((0, 11),)))


def test_a_capture_comes_back_whole() -> None:
    assert decode(encode(FERRY), Capture) == FERRY


def test_other_bytes_are_no_capture() -> None:
    with pytest.raises(ValueError, match="object"):
        decode(encode(("no", "capture")), Capture)


def test_equal_values_have_one_digest() -> None:
    assert digest({"b": 1, "a": 2}) == digest({"a": 2, "b": 1})


def test_half_a_character_has_a_digest() -> None:
    assert digest("\ud800") != digest("\ud801")


def test_a_kept_file_comes_back(tmp_path: Path) -> None:
    write_kept(tmp_path, "room", b"known")
    found = read_kept(tmp_path, "room")
    assert found is not None
    assert bytes(found) == b"known"


@pytest.mark.parametrize("spoilt", [b"", b"short", b"0" * 40])
def test_a_spoilt_file_is_nothing(tmp_path: Path, spoilt: bytes) -> None:
    (tmp_path / "room").write_bytes(spoilt)
    assert read_kept(tmp_path, "room") is None


def test_nothing_is_kept_without_a_folder() -> None:
    write_kept(None, "room", b"known")
    assert read_kept(None, "room") is None


def test_records_come_back_by_key(tmp_path: Path) -> None:
    records = Records(tmp_path, "captures")
    records.write([("a", b"1"), ("b", b"2")])
    assert dict(records.read(["b", "c"])) == {"b": b"2"}


def test_records_that_are_gone_are_forgotten(tmp_path: Path) -> None:
    records = Records(tmp_path, "captures")
    records.write([("a", b"1"), ("b", b"2")])
    records.write([("b", b"3")], gone=["a"])
    assert dict(records.read(["a", "b"])) == {"b": b"3"}


def test_a_broken_file_holds_no_records(tmp_path: Path) -> None:
    records = Records(tmp_path, "captures")
    (tmp_path / "captures.sqlite").write_bytes(b"no database" * 100)
    assert dict(records.read(["a"])) == {}


def test_a_broken_file_is_made_anew(tmp_path: Path) -> None:
    records = Records(tmp_path, "captures")
    (tmp_path / "captures.sqlite").write_bytes(b"no database" * 100)
    records.write([("a", b"1")])
    records.write([("a", b"1")])
    assert dict(records.read(["a"])) == {"a": b"1"}
