from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.files import index_files
from plugins.lunr_search.index.kept_counts import KeptCounts, code_digest, count_changed, read_counts, write_counts
from plugins.lunr_search.terms.pipeline import terms
from tests.lunr_search.conftest import BOOSTS
from tests.lunr_search.invented import FIELDS, collections

DOCUMENTS = [SearchDocument(f"{n}", f"Boat {n}", f"{n}.html", body=f"tide {n}", story=f"{n}") for n in range(5)]


def count(documents: list[SearchDocument], kept: KeptCounts | None = None) -> tuple[KeptCounts, list[str]]:
    """Count documents, and what stretches of text were looked at for it."""
    looked_at: list[str] = []

    def terms_of(chunk: str) -> list[str]:
        looked_at.append(chunk)
        return terms(chunk)

    return count_changed(documents, FIELDS, terms_of, kept), looked_at


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(collections(), collections())
def test_files_are_the_same_with_kept_counts(
    tmp_path: Path, before: list[SearchDocument], after: list[SearchDocument]
) -> None:
    cache = tmp_path / "counts.npz"
    list(index_files(before, BOOSTS, cache=cache))
    assert list(index_files(after, BOOSTS, cache=cache)) == list(index_files(after, BOOSTS))


def test_only_what_changed_is_counted() -> None:
    kept, _ = count(DOCUMENTS)
    edited = [*DOCUMENTS[:4], replace(DOCUMENTS[4], body="nets")]
    assert count(edited, kept)[1] == ["Boat", "4", "nets"]


def test_kept_counts_come_back_whole(tmp_path: Path) -> None:
    kept, _ = count(DOCUMENTS)
    write_counts(tmp_path / "counts.npz", kept, "me")
    read = read_counts(tmp_path / "counts.npz", "me")
    assert read is not None
    assert count(DOCUMENTS, read)[1] == []
    assert np.array_equal(read.occurrences.lengths, kept.occurrences.lengths)


def test_counts_of_other_code_are_not_trusted(tmp_path: Path) -> None:
    write_counts(tmp_path / "counts.npz", count(DOCUMENTS)[0], "other")
    assert read_counts(tmp_path / "counts.npz", "me") is None


@pytest.mark.parametrize("content", [b"", b"nonsense", b"PK\x03\x04" + bytes(60)])
def test_a_file_of_something_else_is_not_trusted(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "counts.npz").write_bytes(content)
    assert read_counts(tmp_path / "counts.npz", "me") is None


def test_a_damaged_byte_gives_no_other_counts(tmp_path: Path) -> None:
    path = tmp_path / "counts.npz"
    kept, _ = count(DOCUMENTS)
    write_counts(path, kept, "me")
    whole = path.read_bytes()
    for place in range(0, len(whole), 3):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x5F]) + whole[place + 1 :])
        read = read_counts(path, "me")
        assert read is None or np.array_equal(read.occurrences.term, kept.occurrences.term)


def test_fields_are_told_apart() -> None:
    kept, _ = count([SearchDocument("a", "tide nets", "a.html")])
    assert count([SearchDocument("a", "tide", "a.html", summary=" nets")], kept)[1] == ["tide", "nets"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2000))
def test_a_file_cut_short_is_not_trusted(tmp_path: Path, length: int) -> None:
    path = tmp_path / "counts.npz"
    write_counts(path, count(DOCUMENTS)[0], "me")
    whole = path.read_bytes()
    path.write_bytes(whole[: min(length, len(whole) - 1)])
    assert read_counts(path, "me") is None


def test_objects_in_the_file_are_not_loaded(tmp_path: Path) -> None:
    np.savez(tmp_path / "counts.npz", made_by=np.array([{"harm": 1}], dtype=object))
    assert read_counts(tmp_path / "counts.npz", "me") is None


def test_a_folder_that_cannot_be_written_is_no_harm(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    write_counts(tmp_path / "cache" / "counts.npz", count(DOCUMENTS)[0], "me")
    assert read_counts(tmp_path / "cache" / "counts.npz", "me") is None


def test_other_settings_are_other_code() -> None:
    assert len({code_digest(), code_digest("en"), code_digest("fr"), code_digest("en", "title")}) == 4
