"""Numbering: in which order documents are numbered."""

from collections.abc import Sequence
from itertools import pairwise

from plugins.lunr_search.index.listing import Listed

_UNDATED = "~"  # after every date


def number_documents(documents: Sequence[Listed]) -> list[int]:
    """Put documents in the order of their numbers: the places in `documents` of number 0, 1 ...

    Witnesses of a story stand side by side, which tells a page which documents are one story, and makes the gaps
    between documents with a term small. Stories go by their first day, the undated last: what is reported in the same
    days is reported in the same words. No number depends on a text, so that all stay when one is edited.
    """
    first: dict[str, str] = {}
    for document in documents:
        date = document.date or _UNDATED
        first[document.story] = min(date, first.get(document.story, date))

    def key(place: int) -> tuple[str, str, str, str]:
        document = documents[place]
        return first[document.story], document.story, document.date, document.ref

    return sorted(range(len(documents)), key=key)


def story_sizes(documents: Sequence[Listed]) -> list[int]:
    """How many documents each story has; the documents in the order of their numbers."""
    stories = pairwise(document.story for document in documents)
    begins = [0, *(place for place, (before, story) in enumerate(stories, 1) if before != story)]
    return [end - begin for begin, end in pairwise([*begins, len(documents)])] if documents else []
