"""The files of search: scripts that a page loads, since a page opened from a folder may not fetch."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from itertools import pairwise
from operator import attrgetter

from plugins.captures.script_file import script_text
from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.index import lunr_index

INDEX_PATH = "search/index.js"
DOCUMENTS_PATH = "search/documents.js"
"""Where the files go below the site's root; the template search.html loads them from there."""

_FIELDS = tuple(field.name for field in fields(SearchDocument))


def search_files(documents: Iterable[SearchDocument], boosts: Mapping[str, float]) -> dict[str, str]:
    """Write the index and the documents as scripts, path below the site's root -> text.

    The order of `documents` does not matter.

    Raises:
        ValueError: `boosts` names a field that documents do not have, or two documents have one ref.
    """
    unknown = set(boosts) - set(_FIELDS)
    if unknown:
        raise ValueError(f"search cannot index {', '.join(sorted(unknown))}: documents have no such field")
    ordered = sorted(documents, key=attrgetter("ref"))
    for first, second in pairwise(ordered):
        if first.ref == second.ref:
            raise ValueError(f"two documents of search are called {first.ref}")
    shown = [{name: getattr(document, name) for name in _FIELDS if name != "ref"} for document in ordered]
    return {
        INDEX_PATH: script_text("newsfoldIndex", lunr_index(ordered, boosts)),
        DOCUMENTS_PATH: script_text("newsfoldDocuments", shown),
    }
