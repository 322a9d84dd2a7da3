from hypothesis import given
from hypothesis import strategies as st

from plugins.lunr_search.index.listing import Listed
from plugins.lunr_search.index.numbering import number_documents, story_sizes

KNOWN = st.lists(st.tuples(st.integers(0, 9), st.sampled_from(["", "2020", "2020-03", "2020-03-01"])), max_size=20)


def numbered(*known: tuple[int, str]) -> list[Listed]:
    """Documents of a story and a date each, in the order of their numbers."""
    documents = [
        Listed(f"{n:02}", b"", b"", f"stories/{story}.html", "", "", date) for n, (story, date) in enumerate(known)
    ]
    return [documents[place] for place in number_documents(documents)]


@given(KNOWN)
def test_every_document_has_a_number(known: list[tuple[int, str]]) -> None:
    assert sorted(document.ref for document in numbered(*known)) == [f"{n:02}" for n in range(len(known))]


@given(KNOWN)
def test_witnesses_stand_side_by_side(known: list[tuple[int, str]]) -> None:
    documents = numbered(*known)
    assert len(story_sizes(documents)) == len({document.story for document in documents})


def test_stories_go_by_their_first_day() -> None:
    documents = numbered((1, "2020-05-01"), (2, ""), (3, "2020-04-02"), (1, "2020-04-01"))
    assert [document.ref for document in documents] == ["03", "00", "02", "01"]
    assert story_sizes(documents) == [2, 1, 1]
