"""The files of search: scripts that a page loads, since a page opened from a folder may not fetch."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from itertools import pairwise
from operator import attrgetter
from typing import Any

from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.index import lunr_index

SHOWN = ("title", "url", "outlet", "shown_date", "story", "story_title", "lang", "body")
"""What a result shows of a document."""

UNSAFE = re.compile("[<\u2028\u2029\ud800-\udfff]")
"""Signs that end a script or a line of one, and halves of pairs, which UTF-8 cannot write."""


def search_files(
    documents: Iterable[SearchDocument],
    boosts: Mapping[str, float],
    index_path: str = "search/index.js",
    documents_path: str = "search/documents.js",
) -> dict[str, str]:
    """Write the index and the documents as scripts, path below the site's root -> text.

    The order of `documents` does not matter.

    Raises:
        ValueError: `boosts` names a field that documents do not have, or two documents have one ref.
    """
    unknown = set(boosts) - {field.name for field in fields(SearchDocument)}
    if unknown:
        raise ValueError(f"search cannot index {', '.join(sorted(unknown))}: documents have no such field")
    ordered = sorted(documents, key=attrgetter("ref"))
    for first, second in pairwise(ordered):
        if first.ref == second.ref:
            raise ValueError(f"two documents of search are called {first.ref}")
    shown = [{name: getattr(document, name) for name in SHOWN} for document in ordered]
    return {
        index_path: _script("newsfoldIndex", lunr_index(ordered, boosts)),
        documents_path: _script("newsfoldDocuments", shown),
    }


def _script(name: str, value: Any) -> str:
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"window.{name} = {UNSAFE.sub(_escaped, data)};\n"


def _escaped(sign: re.Match[str]) -> str:
    return f"\\u{ord(sign[0]):04x}"
