"""Numbering: in which order documents are numbered, so that what a page must know of all of them is small."""

from collections.abc import Sequence

import numpy as np

from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.index.occurrences import Numbers


def number_documents(documents: Sequence[SearchDocument], lengths: Sequence[int]) -> list[int]:
    """Put documents in the order of their numbers: the places in `documents` of number 0, 1 ...

    Witnesses of a story stand side by side, which tells a page which documents are one story, and makes the gaps
    between documents with a term small. Stories go by the length of their shortest witness: lengths that only grow take
    next to no room, and lunr needs them all to rank.
    """
    shortest: dict[str, int] = {}
    for document, length in zip(documents, lengths, strict=True):
        shortest[document.story] = min(length, shortest.get(document.story, length))
    return sorted(
        range(len(documents)),
        key=lambda place: (
            shortest[documents[place].story],
            documents[place].story,
            lengths[place],
            documents[place].ref,
        ),
    )


def story_sizes(documents: Sequence[SearchDocument]) -> Numbers:
    """How many documents each story has; the documents in the order of their numbers."""
    return np.diff(np.append(_first_of_stories(documents), len(documents)))


def length_steps(documents: Sequence[SearchDocument], lengths: Numbers) -> Numbers:
    """How much longer each document is than the one before, or, where a story begins, than the last story's first.

    Never below 0 for documents in the order of their numbers.
    """
    before = np.concatenate((np.zeros(1, np.int64), lengths[:-1]))[: len(lengths)]
    first = _first_of_stories(documents)
    before[first] = np.concatenate((np.zeros(1, np.int64), lengths[first][:-1]))[: len(first)]
    return lengths - before


def _first_of_stories(documents: Sequence[SearchDocument]) -> Numbers:
    stories = [document.story for document in documents]
    new = (place for place, story in enumerate(stories) if not place or stories[place - 1] != story)
    return np.fromiter(new, np.int64)
