"""An index that is kept from one build to the next is brought up to what changed, as if it were made anew."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.files import asked_of, index_files
from plugins.lunr_search.index import index, shards
from plugins.lunr_search.index.listing import Asked
from tests.lunr_search.conftest import BOOSTS
from tests.lunr_search.invented import FIELDS, WORDS, collections

Documents = list[SearchDocument]
TEXTS = st.lists(st.sampled_from([*WORDS, "herring", "gulls"]), max_size=12).map(" ".join)


@pytest.fixture(autouse=True)
def small_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dozen documents are to have more than one shard."""
    monkeypatch.setattr(shards, "SIZE", 40)


@st.composite
def edited(draw: st.DrawFn, documents: Documents) -> Documents:
    """The same documents, some of them with other texts."""
    fields = st.sampled_from(FIELDS)
    return [replace(one, **draw(st.dictionaries(fields, TEXTS, max_size=1))) for one in documents]


def written(documents: Documents, kept: Path | None = None) -> dict[str, str]:
    """The files of an index, by their addresses."""
    return {file.address: file.text() for file in index_files(map(asked_of, documents), BOOSTS, kept=kept)}


def shown(documents: Documents, kept: Path) -> dict[str, bytes]:
    """What files show."""
    return {file.address: file.shows for file in index_files(map(asked_of, documents), BOOSTS, kept=kept)}


def boats(count: int) -> Documents:
    return [
        SearchDocument(f"{n:02}", f"Boat {n}", f"{n}.html", body=f"tide {n} {'net ' * n}", story=f"{n}", outlet="Gull")
        for n in range(count)
    ]


@settings(max_examples=60)
@given(collections(), collections())
def test_other_documents_are_taken_up(before: Documents, after: Documents) -> None:
    with TemporaryDirectory() as folder:
        written(before, Path(folder))
        assert written(after, Path(folder)) == written(after)


@settings(max_examples=150)
@given(collections().flatmap(lambda first: st.tuples(st.just(first), edited(first), edited(first))))
def test_edits_are_taken_up(versions: Sequence[Documents]) -> None:
    with TemporaryDirectory() as folder:
        for documents in versions:
            assert written(documents, Path(folder)) == written(documents)


def test_edit_is_taken_up_without_counting_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = boats(30)
    written(documents, tmp_path)
    monkeypatch.setattr(index, "post", None)
    after = [*documents[:7], replace(documents[7], body="tide herring"), *documents[8:]]
    found = written(after, tmp_path)
    monkeypatch.undo()
    monkeypatch.setattr(shards, "SIZE", 40)
    assert found == written(after)


def test_edit_changes_few_files(tmp_path: Path) -> None:
    documents = boats(60)
    before = shown(documents, tmp_path)
    after = shown([*documents[:7], replace(documents[7], body="herring"), *documents[8:]], tmp_path)
    changed = {address for address, shows in after.items() if before.get(address) != shows}
    assert len(after) > 40
    assert len(changed) < 10
    assert {"search/index.js", "search/lengths.js"} <= changed


def test_files_that_show_the_same_are_the_same(tmp_path: Path) -> None:
    documents = boats(30)
    edits = [*documents[:7], replace(documents[7], title="Herring", body="the tide"), *documents[8:]]
    (before, shows), (after, shows_after) = ((written(one), shown(one, tmp_path)) for one in (documents, edits))
    assert [one for one in after if shows_after[one] == shows.get(one) and after[one] != before[one]] == []


def test_only_what_changed_is_read(tmp_path: Path) -> None:
    documents = boats(20)
    written(documents, tmp_path)
    read: list[str] = []

    def watched(document: SearchDocument) -> Asked:
        def reading() -> SearchDocument:
            read.append(document.ref)
            return document

        return asked_of(document)._replace(read=reading)

    after = [*documents[:3], replace(documents[3], body="herring"), *documents[4:], *boats(21)[20:]]
    list(index_files(map(watched, after), BOOSTS, kept=tmp_path))
    assert read == ["03", "20"]


def test_other_settings_make_another_index(tmp_path: Path) -> None:
    asked = [*map(asked_of, boats(9))]
    list(index_files(asked, BOOSTS, kept=tmp_path))
    for boosts, language in (({"title": 2, "body": 1}, "en"), (BOOSTS, "fr")):
        kept, anew = (index_files(asked, boosts, language, folder) for folder in (tmp_path, None))
        assert [file.text() for file in kept] == [file.text() for file in anew]


@pytest.mark.parametrize("name", ["search", "search-documents.sqlite", "search-shards.sqlite"])
@pytest.mark.parametrize("content", [None, b"", b"nonsense", bytes(4096)])
def test_what_is_lost_is_made_again(tmp_path: Path, name: str, content: bytes | None) -> None:
    documents = boats(20)
    written(documents, tmp_path)
    (tmp_path / name).unlink()
    if content is not None:
        (tmp_path / name).write_bytes(content)
    assert written(documents, tmp_path) == written(documents)
    after = [*documents[:3], replace(documents[3], body="herring"), *documents[4:]]
    assert written(after, tmp_path) == written(after)


@pytest.mark.parametrize("name", ["search-documents", "search-shards"])
def test_a_record_of_another_build_is_not_trusted(tmp_path: Path, name: str) -> None:
    documents = boats(20)
    written(documents, tmp_path / "other")
    written([replace(one, body=f"{one.body} herring quay") for one in documents], tmp_path / "one")
    (tmp_path / "other" / f"{name}.sqlite").replace(tmp_path / "one" / f"{name}.sqlite")
    after = [replace(one, body=f"{one.body} herring quay") for one in boats(21)]
    after[3] = replace(after[3], body="quay")
    assert written(after, tmp_path / "one") == written(after)


def test_a_record_that_is_lost_is_counted_again(tmp_path: Path) -> None:
    documents = boats(20)
    written(documents, tmp_path)
    with closing(sqlite3.connect(tmp_path / "search-documents.sqlite")) as file, file:
        file.execute("DELETE FROM records WHERE key < '09'")
    assert written(boats(21), tmp_path) == written(boats(21))


def test_a_folder_that_cannot_be_written_is_no_harm(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file")
    assert written(boats(5), tmp_path / "kept") == written(boats(5))
