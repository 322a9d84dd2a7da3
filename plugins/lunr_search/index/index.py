"""The index: documents numbered, their terms counted and posted, cut into the parts that a page loads."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.index.manifest import manifest
from plugins.lunr_search.index.numbering import number_documents
from plugins.lunr_search.index.occurrences import Occurrences
from plugins.lunr_search.index.postings import post
from plugins.lunr_search.index.shards import cut
from plugins.lunr_search.index.vocabulary import vocabulary
from plugins.lunr_search.part import Part


@dataclass(frozen=True)
class Index:
    """The documents in the order of their numbers, what a page knows from the start, and what it loads when asked."""

    documents: Sequence[SearchDocument]
    manifest: Mapping[str, Any]
    parts: Sequence[Part]


def index_documents(
    documents: Sequence[SearchDocument], occurrences: Occurrences, boosts: Mapping[str, float], language: str
) -> Index:
    """Make the index of documents, whose terms are counted in their order, for the fields of `boosts`."""
    totals = occurrences.lengths.sum(axis=0)
    ordered_by = int(np.argmax(totals))
    order = number_documents(documents, occurrences.lengths[:, ordered_by].tolist())
    numbered = [documents[place] for place in order]
    counted = occurrences.take(np.array(order, np.int64))
    postings = post(counted)
    shards = cut(postings, counted.lengths, ordered_by)
    words = vocabulary(postings.terms)
    known = manifest(numbered, boosts, language, counted.lengths, ordered_by, shards, words)
    return Index(numbered, known, [*shards.parts, *words.parts])
