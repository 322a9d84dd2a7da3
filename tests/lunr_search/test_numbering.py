import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.index.numbering import length_steps, number_documents, story_sizes

KNOWN = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 400)), max_size=20)


def numbered(known: list[tuple[int, int]]) -> tuple[list[SearchDocument], list[int]]:
    """Documents of a story and a length each, in the order of their numbers, and their lengths."""
    documents = [
        SearchDocument(f"{n:02}", "", f"{n}.html", story=f"stories/{story}.html") for n, (story, _) in enumerate(known)
    ]
    lengths = [length for _, length in known]
    order = number_documents(documents, lengths)
    return [documents[place] for place in order], [lengths[place] for place in order]


@given(KNOWN)
def test_every_document_has_a_number(known: list[tuple[int, int]]) -> None:
    documents, _ = numbered(known)
    assert sorted(document.ref for document in documents) == [f"{n:02}" for n in range(len(known))]


@given(KNOWN)
def test_witnesses_stand_side_by_side(known: list[tuple[int, int]]) -> None:
    documents, _ = numbered(known)
    seen = [document.story for document in documents]
    assert len(story_sizes(documents)) == len(set(seen))


@given(KNOWN)
def test_lengths_only_ever_grow(known: list[tuple[int, int]]) -> None:
    documents, lengths = numbered(known)
    assert (length_steps(documents, np.array(lengths, np.int64)) >= 0).all()


def test_steps_start_anew_with_a_story() -> None:
    documents, lengths = numbered([(1, 100), (1, 300), (2, 120), (3, 100)])
    assert lengths == [100, 300, 100, 120]
    assert story_sizes(documents).tolist() == [2, 1, 1]
    assert length_steps(documents, np.array(lengths)).tolist() == [100, 200, 0, 20]
