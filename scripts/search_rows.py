"""What `bench_search.py` measures: one function a row, each called in a process of its own."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

from scripts.search_answers import Agreement
from scripts.search_builds import BUILDS
from scripts.search_documents import DOCUMENTS, read_documents
from scripts.search_fetched import by_use, written
from scripts.search_same import from_folder, open_from_folder, served
from scripts.search_samples import KINDS, PLAIN, Query, sample
from scripts.search_visiting import fetch, slow_visit, visit

Figures = dict[str, Any]
"""What a row shows, by name: seconds, bytes, MB, how many; at times words."""
SITES = ("plain", "pagefind", "ours")
FILES = {"plain": ("index.js", "titles.js"), "pagefind": ("pagefind",), "ours": ("search",)}
"""The files of search in each site."""
ASKED = {"plain": 4, "pagefind": 100, "ours": 100}
"""How many plain queries are asked for what they fetch; of a plain index each fetches the same."""

OF_A_KIND = 10
"""How many queries of each kind are asked for what they fetch."""


@dataclass(frozen=True, slots=True)
class Work:
    """A folder with documents and the sites over them; `asked_of` is that with the documents that queries are drawn of.

    `each` is how many queries of a kind are asked.
    """

    folder: Path
    asked_of: Path
    each: int

    @property
    def queries(self) -> list[Query]:
        """The sample of queries, always the same."""
        return sample(read_documents(self.asked_of / DOCUMENTS), self.each)

    @property
    def plain_queries(self) -> list[str]:
        """Words and pairs of words in turn."""
        kinds = ([query.text for query in self.queries if query.kind == kind] for kind in PLAIN)
        return [text for both in zip(*kinds, strict=True) for text in both]


def _build(name: str, work: Work) -> Figures:
    return asdict(BUILDS[name](work.folder))


def _visit(name: str, work: Work) -> Figures:
    return visit(work.folder / name, work.plain_queries[: 3 if name == "plain" else 15])


def _slow_visit(name: str, work: Work) -> Figures:
    return slow_visit(work.folder / name, work.plain_queries[: 1 if name == "plain" else 7])


def _fetch(name: str, work: Work) -> Figures:
    return fetch(work.folder / name, work.plain_queries[: ASKED[name]])


def _fetch_kinds(work: Work) -> Figures:
    by_kind = ((kind, [query.text for query in work.queries if query.kind == kind]) for kind in KINDS)
    return {kind: fetch(work.folder / "ours", texts[:OF_A_KIND]) for kind, texts in by_kind}


def _size(name: str, work: Work) -> Figures:
    files = written(work.folder / name, FILES[name])
    on_disk = sum((work.folder / name / path).stat().st_size for path in files)
    return {**by_use(files), "files": len(files), "on disk": on_disk, "largest": max(files.values())}


def _same(work: Work) -> Figures:
    return _told(served(work.folder, work.queries))


def _from_our_folder(work: Work) -> Figures:
    found, ready = from_folder(work.folder, work.queries)
    return {**_told(found), "ready": ready}


def _told(found: Mapping[str, Agreement]) -> Figures:
    return {"kinds": {kind: asdict(one) for kind, one in found.items()}}


def _from_folder(name: str, work: Work) -> Figures:
    return open_from_folder(work.folder / name)


TIMED: Mapping[str, Callable[[Work], Figures]] = {
    **{f"build {name}": partial(_build, name) for name in BUILDS},
    **{f"visit {name}": partial(_visit, name) for name in SITES},
    **{f"slow {name}": partial(_slow_visit, name) for name in SITES},
}
"""Rows that differ from run to run; of several runs the medians are shown. Those that build come first."""
COUNTED: Mapping[str, Callable[[Work], Figures]] = {
    **{f"size {name}": partial(_size, name) for name in SITES},
    **{f"fetch {name}": partial(_fetch, name) for name in SITES},
    "fetch kinds": _fetch_kinds,
    "folder plain": partial(_from_folder, "plain"),
    "folder pagefind": partial(_from_folder, "pagefind"),
    "same": _same,
    "same from folder": _from_our_folder,
}
"""Rows that are the same whenever they are taken."""
GROWING = ("build ours", "build edited", "size ours", "fetch ours")
"""Rows that are taken of the larger archive as well."""
ROWS = {**TIMED, **COUNTED}
