"""The manifest: what a page knows of the index before it is asked anything."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.index.digits import number_text
from plugins.lunr_search.index.numbering import length_steps, story_sizes
from plugins.lunr_search.index.occurrences import Numbers
from plugins.lunr_search.index.shards import Shards
from plugins.lunr_search.index.vocabulary import Vocabulary
from plugins.lunr_search.index.words import SEPARATOR


def manifest(
    documents: Sequence[SearchDocument],
    boosts: Mapping[str, float],
    language: str,
    lengths: Numbers,
    ordered_by: int,
    shards: Shards,
    words: Vocabulary,
) -> dict[str, Any]:
    """Describe the index of documents in the order of their numbers.

    `lengths` and `stories` are digits: how each document's length in the field `orderedBy` differs from the one before,
    and how many witnesses each story has beyond the first. `totals` are the lengths of all documents together, by
    field; `shards` by what the first term of each begins; `words` how many parts each shelf of the vocabulary has.
    """
    return {
        "language": language,
        "documents": len(documents),
        "fields": list(boosts.items()),
        "totals": [*map(int, lengths.sum(axis=0))],
        "orderedBy": ordered_by,
        "lengths": number_text(length_steps(documents, lengths[:, ordered_by])),
        "stories": number_text(story_sizes(documents) - 1 if documents else np.empty(0, np.int64)),
        "shards": SEPARATOR.join(shards.first),
        "words": words.counts,
    }
