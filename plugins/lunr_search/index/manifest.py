"""The manifest: what a page knows of the index before it is asked anything."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from plugins.lunr_search.index.digits import number_text
from plugins.lunr_search.index.index import Index
from plugins.lunr_search.index.numbering import story_sizes
from plugins.lunr_search.index.words import SEPARATOR


def manifest(index: Index, boosts: Mapping[str, float], language: str, words: Mapping[str, int]) -> dict[str, Any]:
    """Describe an index.

    `stories` are digits: how many witnesses each story has beyond the first. `totals` are the lengths of all documents
    together, by field; `shards` what each shard is called by; `words` how many parts each shelf of the vocabulary has.
    """
    return {
        "version": index.version,
        "language": language,
        "documents": len(index.documents),
        "fields": list(boosts.items()),
        "totals": index.lengths.sum(axis=0).tolist(),
        "orderedBy": index.ordered_by,
        "stories": number_text(np.array(story_sizes(index.numbered), np.int64) - 1),
        "shards": SEPARATOR.join(shard.start for shard in index.sharding.shards),
        "words": words,
    }
