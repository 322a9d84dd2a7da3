import json

from hypothesis import given
from hypothesis import strategies as st

from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.index.postings import utf16
from plugins.lunr_search.index.shards import SIZE
from plugins.lunr_search.index.vocabulary import WORDS, vocabulary
from plugins.lunr_search.part import Part
from tests.lunr_search.finding import index_of


def sized(part: Part) -> int:
    return sum(map(len, part.value))


def many() -> list[SearchDocument]:
    """Documents that share one word, and have forty each of their own."""
    return [
        SearchDocument(f"{n}", "", f"{n}.html", body="tide " + " ".join(f"w{n}x{k}" for k in range(40)), story=f"{n}")
        for n in range(300)
    ]


def test_no_shard_is_large() -> None:
    shards = [part for part in index_of(many()).parts if part.name.startswith("terms/")]
    assert len(shards) > 3
    assert max(map(sized, shards)) < 5 * SIZE


def test_shards_are_numbered_from_nought() -> None:
    index = index_of(many())
    names = [part.name for part in index.parts if part.name.startswith("terms/")]
    assert names == [f"terms/{n}" for n in range(len(index.manifest["shards"].split(" ")))]


def test_parts_are_plain_json() -> None:
    index = index_of(many())
    assert [part for part in index.parts if json.loads(part.data) != part.value] == []
    assert json.loads(json.dumps(index.manifest)).keys() == index.manifest.keys()


@given(st.lists(st.text(st.characters(categories=["Ll", "Lo"]), min_size=1), unique=True))
def test_every_word_is_on_a_shelf(words: list[str]) -> None:
    shelved = vocabulary(sorted(words, key=utf16))
    assert sum(shelved.counts.values()) == len(shelved.parts)
    assert sum(part.value[1].count(" ") + 1 for part in shelved.parts) == len(words)


def test_a_long_shelf_is_parted() -> None:
    shelved = vocabulary(f"{n:04}word" for n in range(WORDS + 1))
    assert [part.name for part in shelved.parts] == ["words/d-0", "words/d-1"]


def test_terms_stand_by_their_last_letter() -> None:
    shelved = vocabulary(["2020", "gull", "tell", "漁港"])
    assert {part.name: part.value[1] for part in shelved.parts} == {
        "words/0-0": "2020",
        "words/l-0": "gull tell",
        "words/other-0": "漁港",
    }
