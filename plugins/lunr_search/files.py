"""The files of search: what a build writes below the site's root."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from itertools import pairwise
from operator import attrgetter
from pathlib import Path

import numpy as np

from plugins.captures.script_file import script_text
from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.index.index import index_documents
from plugins.lunr_search.index.kept_counts import code_digest, count_changed, read_counts, write_counts
from plugins.lunr_search.index.occurrences import Occurrences
from plugins.lunr_search.part import FOLDER, Part, part_text
from plugins.lunr_search.results.cards import card_parts
from plugins.lunr_search.results.columns import column_parts
from plugins.lunr_search.results.passages import passage_part
from plugins.lunr_search.terms.pipeline import pipeline_for

MANIFEST_PATH = f"{FOLDER}/index.js"
"""Where the manifest goes below the site's root; the template search.html loads it from there."""

_FIELDS = tuple(field.name for field in fields(SearchDocument))


def index_files(
    documents: Iterable[SearchDocument], boosts: Mapping[str, float], language: str = "en", cache: Path | None = None
) -> Iterator[tuple[str, str]]:
    """Write the files that know of all documents together: path below the site's root and text of each.

    The order of `documents` does not matter. What terms they have is kept in the file `cache`, if there is to be one,
    and only counted again for those that changed. All files carry one version, a digest of what they hold: a page that
    meets parts of another can tell.

    Raises:
        ValueError: `boosts` names no field, or one that documents do not have, or two documents have one ref.
    """
    ordered = _checked(documents, boosts)
    index = index_documents(ordered, _count(ordered, list(boosts), language, cache), boosts, language)
    parts = [*index.parts, *card_parts(index.documents), *column_parts(index.documents)]
    version = _version([Part("index", index.manifest), *parts])
    yield MANIFEST_PATH, script_text("newsfoldIndex", {"version": version, **index.manifest})
    for part in parts:
        yield part.path, part_text(part, version)


def passage_files(documents: Iterable[SearchDocument]) -> Iterator[tuple[str, str]]:
    """Write the file of each document alone: path below the site's root and text. It fits an index of any version."""
    for passages in map(passage_part, documents):
        yield passages.path, part_text(passages, "")


def _count(
    documents: Sequence[SearchDocument], boosts: Sequence[str], language: str, cache: Path | None
) -> Occurrences:
    made_by = code_digest(language, *boosts)
    before = read_counts(cache, made_by) if cache else None
    counts = count_changed(documents, boosts, pipeline_for(language).chunk_terms, before)
    if cache and not (before and np.array_equal(before.digests, counts.digests)):
        write_counts(cache, counts, made_by)
    return counts.occurrences


def _checked(documents: Iterable[SearchDocument], boosts: Mapping[str, float]) -> list[SearchDocument]:
    if not boosts:
        raise ValueError("search has no field to index: name some in LUNR_SEARCH_BOOSTS")
    unknown = set(boosts) - set(_FIELDS)
    if unknown:
        raise ValueError(f"search cannot index {', '.join(sorted(unknown))}: documents have no such field")
    ordered = sorted(documents, key=attrgetter("ref"))
    for first, second in pairwise(ordered):
        if first.ref == second.ref:
            raise ValueError(f"two documents of search are called {first.ref}")
    return ordered


def _version(parts: Iterable[Part]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.name.encode())
        digest.update(part.data.encode())
    return digest.hexdigest()[:12]
