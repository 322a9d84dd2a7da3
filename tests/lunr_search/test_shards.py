import json

from hypothesis import given
from hypothesis import strategies as st

from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.index.postings import utf16
from plugins.lunr_search.index.shards import LONGEST_START, SIZE, cut, name_of
from plugins.lunr_search.index.vocabulary import WORDS, vocabulary
from tests.lunr_search.finding import index_of

LETTERS = st.characters(categories=["Ll", "Lo", "Nd"])
SIZED = st.dictionaries(st.text(LETTERS, min_size=1), st.integers(1, 2 * SIZE), min_size=1)


def many() -> list[SearchDocument]:
    """Documents that share one word, and have forty each of their own."""
    return [
        SearchDocument(f"{n}", "", f"{n}.html", body="tide " + " ".join(f"w{n}x{k}" for k in range(40)), story=f"{n}")
        for n in range(300)
    ]


def ordered(sizes: dict[str, int]) -> tuple[list[str], list[int]]:
    terms = sorted(sizes, key=utf16)
    return terms, [sizes[term] for term in terms]


def test_no_shard_is_large() -> None:
    shards = [value for name, value in index_of(many()).parts.items() if name.startswith("terms/")]
    assert len(shards) > 3
    assert max(sum(map(len, shard)) for shard in shards) < 5 * SIZE


def test_shards_are_named_by_their_starts() -> None:
    index = index_of(many())
    names = [name for name in index.parts if name.startswith("terms/")]
    assert names == [name_of(start) for start in index.manifest["shards"].split(" ")]


def test_shards_say_where_they_end() -> None:
    index = index_of(many())
    starts = index.manifest["shards"].split(" ")
    assert [index.parts[name_of(start)][-1] for start in starts] == [*starts[1:], ""]


@given(SIZED)
def test_starts_tell_shards_apart(sizes: dict[str, int]) -> None:
    terms, signs = ordered(sizes)
    for place, start in cut(terms, signs):
        assert terms[place].startswith(start)
        assert place == 0 or utf16(terms[place - 1]) < utf16(start)


@given(SIZED)
def test_shards_of_several_terms_are_small(sizes: dict[str, int]) -> None:
    terms, signs = ordered(sizes)
    places = [place for place, _ in cut(terms, signs)]
    for begin, end in zip(places, [*places[1:], len(terms)], strict=True):
        assert end == begin + 1 or sum(signs[begin:end]) <= SIZE


def test_a_large_term_parts_what_is_before_and_after() -> None:
    terms = [f"{n:04}" for n in range(2000)]
    signs = [20] * 2000
    signs[1000] = SIZE
    less, more = ([*cut(terms, [first, *signs[1:]])] for first in (20, 2000))
    assert less != more
    assert [one for one in less if one[0] >= 1000] == [one for one in more if one[0] >= 1000]


def test_a_start_is_short_enough_for_the_name_of_a_file() -> None:
    terms = [f"{'x' * 190}{n:04}" for n in range(2000)]
    starts = [start for _, start in cut(terms, [100] * 2000)]
    assert max(map(len, starts)) <= LONGEST_START
    assert len(name_of("𐐀" * LONGEST_START)) < 255


def test_parts_are_plain_json() -> None:
    index = index_of(many())
    assert json.loads(json.dumps(index.manifest)).keys() == index.manifest.keys()


@given(st.lists(st.text(st.characters(categories=["Ll", "Lo"]), min_size=1), unique=True))
def test_every_word_is_on_a_shelf(words: list[str]) -> None:
    shelved = vocabulary(sorted(words, key=utf16))
    assert sum(shelved.counts.values()) == len(shelved.parts)
    assert sum(part.value()[1].count(" ") + 1 for part in shelved.parts) == len(words)


def test_a_long_shelf_is_parted() -> None:
    shelved = vocabulary(f"{n:04}word" for n in range(WORDS + 1))
    assert [part.name for part in shelved.parts] == ["words/d-0", "words/d-1"]


def test_terms_stand_by_their_last_letter() -> None:
    shelved = vocabulary(["2020", "gull", "tell", "漁港"])
    assert {part.name: part.value()[1] for part in shelved.parts} == {
        "words/0-0": "2020",
        "words/l-0": "gull tell",
        "words/other-0": "漁港",
    }
