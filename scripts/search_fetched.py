"""Bytes of search, for `bench_search.py`: what its files take on disk and on their way, and what they are for."""

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from scripts.search_server import on_the_way

PAGE = frozenset((".html", ".css", ".svg", ".ico"))
LUNR = "lunr.min.js"
CODE = frozenset((
    "pagefind.js", "pagefind-worker.js", "search_pagefind.js", "search_plain.js", "terms.js", "query.js",
))  # fmt: skip
TEXTS = ("cards", "passages", "fragment")
"""Folders of result texts."""
USES = ("index", "texts", "code", "page", "lunr")


def use_of(path: str) -> str:
    """What a file of a site is for: the search's index, its result texts, its code, the page itself, or lunr.js."""
    file = PurePosixPath(path)
    if file.name == LUNR:
        return "lunr"
    if file.suffix in PAGE:
        return "page"
    if file.name in CODE or file.is_relative_to("theme/js") or file.name.startswith("wasm."):
        return "code"
    return "texts" if file.name == "titles.js" or file.parent.name in TEXTS or "passages" in file.parts else "index"


def by_use(files: Mapping[str, int]) -> dict[str, int]:
    """Bytes by what they are for."""
    sums = dict.fromkeys(USES, 0)
    for path, size in files.items():
        sums[use_of(path)] += size
    return sums


def cost(files: Mapping[str, int]) -> int:
    """What search costs of that: all but the page itself and lunr.js, code and data alike."""
    sums = by_use(files)
    return sums["index"] + sums["texts"] + sums["code"]


def written(folder: Path, below: Iterable[str]) -> dict[str, int]:
    """The files of a site that stand below folders of it, or are named themselves: bytes of each, packed alone."""
    roots = (folder / name for name in below)
    files = (file for root in roots for file in ([root] if root.is_file() else sorted(root.rglob("*"))))
    return {file.relative_to(folder).as_posix(): len(on_the_way(file)) for file in files if file.is_file()}
