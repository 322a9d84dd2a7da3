"""The index: made with lunr.py, for lunr.js to load."""

from collections.abc import Mapping, Sequence
from typing import Any

from lunr import __TARGET_JS_VERSION__
from lunr.builder import Builder

from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.terms import PIPELINE, terms


def lunr_index(documents: Sequence[SearchDocument], boosts: Mapping[str, float]) -> dict[str, Any]:
    """Build the index that `lunr.Index.load` of lunr.js takes; a document's ref in it is its place in `documents`.

    `boosts` names the fields of SearchDocument to index, each with its weight.
    """
    if not documents:
        return _loadable(list(boosts), [], [])
    builder = Builder()
    for field, boost in boosts.items():
        builder.field(field, boost)
    for place, document in enumerate(documents):
        builder.add({"id": place} | {field: terms(getattr(document, field)) for field in boosts})
    built = builder.build().serialize()
    return _loadable(built["fields"], built["fieldVectors"], built["invertedIndex"])


def _loadable(fields: list[str], vectors: list[Any], inverted: list[Any]) -> dict[str, Any]:
    return {
        "version": __TARGET_JS_VERSION__,
        "fields": fields,
        "fieldVectors": vectors,
        "invertedIndex": sorted(inverted, key=_utf16),
        "pipeline": [PIPELINE],
    }


def _utf16(entry: tuple[str, Any]) -> bytes:
    # lunr.js compares terms by UTF-16 units and refuses an index in any other order; Python compares code points
    return entry[0].encode("utf-16-be")
