"""The files of search: what a build writes below the site's root."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import astuple, fields
from functools import partial
from itertools import pairwise
from operator import attrgetter
from pathlib import Path

from plugins.captures.building import Each, one_by_one
from plugins.captures.script_file import script_text
from plugins.captures.site_file import SiteText
from plugins.keeping.coding import digest
from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.index.index import Index, make_index
from plugins.lunr_search.index.listing import Asked, text_digest
from plugins.lunr_search.index.manifest import manifest
from plugins.lunr_search.index.planes import planes
from plugins.lunr_search.index.shards import shard_part
from plugins.lunr_search.index.store import Store
from plugins.lunr_search.index.vocabulary import vocabulary
from plugins.lunr_search.part import FOLDER, Part, part_text
from plugins.lunr_search.results.cards import card_parts
from plugins.lunr_search.results.columns import column_parts
from plugins.lunr_search.results.passages import passage_part, passage_path

MANIFEST_PATH = f"{FOLDER}/index.js"
"""Where the manifest goes below the site's root; the template search.html loads it from there."""

_FIELDS = tuple(field.name for field in fields(SearchDocument))


def index_files(
    asked: Iterable[Asked],
    boosts: Mapping[str, float],
    language: str = "en",
    kept: Path | None = None,
    each: Each = one_by_one,
) -> Iterator[SiteText]:
    """List the files that know of all documents together.

    The order of documents does not matter. What is known of them is kept in the folder `kept`, if there is to be one,
    and of those that changed alone anything is made anew; the files are the same without it. Those whose documents have
    other numbers carry another version: a page that meets such a part can tell. `build` in the manifest is a digest of
    all, by which a browser asks for parts that it has not kept from before. `each` does many pieces of work.

    Raises:
        ValueError: `boosts` names no field, or one that documents do not have, or two documents have one ref.
    """
    ordered = _checked(asked, boosts)
    index = make_index(ordered, boosts, language, Store(kept), each)
    words = vocabulary(index.standing)
    cards = card_parts(index.numbered, [ordered[place] for place in index.order])
    parts = [*_shard_parts(index), *words.parts, *cards, *column_parts(index.numbered), _lengths(index)]
    known = manifest(index, boosts, language, words.counts)
    build = digest(str(known), [(part.name, part.holds) for part in parts]).hex()[:12]
    text = script_text("newsfoldIndex", {"build": build, **known})
    yield SiteText(MANIFEST_PATH, text_digest(text), lambda: text)
    yield from (_file(part, index.version) for part in parts)


def passage_file(url: str, digest: bytes, read: Callable[[], SearchDocument]) -> SiteText:
    """The file of the texts of the document whose page stands at `url`. It fits an index of any version."""
    return SiteText(passage_path(url), digest, lambda: part_text(passage_part(url, digest, read), ""))


def asked_of(document: SearchDocument) -> Asked:
    """A document at hand, to be found."""
    return Asked(document.ref, text_digest(*astuple(document)), lambda: document, lambda: document)


def _file(part: Part, version: str) -> SiteText:
    return SiteText(part.path, version.encode() + part.holds, partial(part_text, part, version))


def _shard_parts(index: Index) -> Iterator[Part]:
    for shard, after in pairwise([*index.sharding.shards, None]):
        if shard:
            end = after.start if after else ""
            yield shard_part(shard.start, partial(index.postings, shard), shard.digest, index.ordered_by, end)


def _lengths(index: Index) -> Part:
    lengths = index.lengths[:, index.ordered_by][index.order].tolist()
    return Part("lengths", digest(lengths), partial(planes, lengths))


def _checked(asked: Iterable[Asked], boosts: Mapping[str, float]) -> list[Asked]:
    if not boosts:
        raise ValueError("search has no field to index: name some in LUNR_SEARCH_BOOSTS")
    unknown = set(boosts) - set(_FIELDS)
    if unknown:
        raise ValueError(f"search cannot index {', '.join(sorted(unknown))}: documents have no such field")
    ordered = sorted(asked, key=attrgetter("ref"))
    for first, second in pairwise(ordered):
        if first.ref == second.ref:
            raise ValueError(f"two documents of search are called {first.ref}")
    return ordered
