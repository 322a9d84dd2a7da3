"""Builds of search indexes, for `bench_search.py`: ours, lunr.py, lunr.js in Chromium, and pagefind."""

import json
import resource
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lunr import lunr

from plugins.captures.site_file import SiteText, write_files
from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.files import asked_of, index_files, passage_file
from plugins.lunr_search.index.index import make_index
from plugins.lunr_search.index.store import Store
from plugins.lunr_search.settings import DEFAULTS
from scripts.grouping_rows import Watch
from scripts.search_documents import DOCUMENTS, read_documents
from scripts.search_server import serving
from scripts.search_sites import (
    run_pagefind,
    write_documents_page,
    write_our_page,
    write_pagefind,
    write_plain,
)
from scripts.search_visits import PATIENCE, fresh_page, peak_memory
from tests.browser import running_browser

BOOSTS: Mapping[str, float] = DEFAULTS["LUNR_SEARCH_BOOSTS"]
LANGUAGE = "en"
KEPT = "kept"
BUILD = """(boosts) => {
  const start = performance.now();
  const index = plainLunr.build(window.plainDocuments, boosts);
  return [(performance.now() - start) / 1000, index];
}"""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build of so many documents took.

    Seconds are those of the clock and of all processors; memory is the peak in MB, of the process and of a worker.
    """

    documents: int
    seconds: float
    processor: float
    memory: float
    worker: float = 0.0


def build_ours(folder: Path) -> Built:
    """Time our files, from documents in memory to files on disk."""
    documents = read_documents(folder / DOCUMENTS)
    write_our_page(folder / "ours")
    kept = folder / KEPT
    shutil.rmtree(kept, ignore_errors=True)
    watch = Watch()
    _write(folder / "ours", documents, kept, {})
    return Built(len(documents), *watch.read(), _peak(resource.RUSAGE_SELF), _peak(resource.RUSAGE_CHILDREN))


def build_after_edit(folder: Path) -> Built:
    """Time it again, with one document of middling length that has a word more, from what was kept.

    Files that show what they did are not written, as in a build of the site.
    """
    documents = sorted(read_documents(folder / DOCUMENTS), key=lambda one: (len(one.body), one.ref))
    before = {file.address: file.shows for file in _files(documents, folder / KEPT)}
    middle = len(documents) // 2
    documents[middle] = replace(documents[middle], body=f"{documents[middle].body} Edited.")
    shutil.rmtree(folder / "edited", ignore_errors=True)
    kept = shutil.copytree(folder / KEPT, folder / "edited" / KEPT)
    watch = Watch()
    _write(folder / "edited", documents, kept, before)
    return Built(len(documents), *watch.read(), _peak(resource.RUSAGE_SELF), _peak(resource.RUSAGE_CHILDREN))


def build_with_lunr_py(folder: Path) -> Built:
    """Time lunr.py with a pipeline of its own, from documents in memory to an index as text."""
    documents = [
        {"ref": one.ref, **{field: getattr(one, field) for field in BOOSTS}}
        for one in read_documents(folder / DOCUMENTS)
    ]
    fields = [{"field_name": field, "boost": boost} for field, boost in BOOSTS.items()]
    watch = Watch()
    json.dumps(lunr(ref="ref", fields=fields, documents=documents).serialize())
    return Built(len(documents), *watch.read(), _peak(resource.RUSAGE_SELF))


def build_with_lunr_js(folder: Path) -> Built:
    """Time lunr.js with our pipeline, in Chromium, on one processor, from documents in memory to an index as text."""
    documents = in_number_order(read_documents(folder / DOCUMENTS))
    write_documents_page(folder / "unbuilt", documents)
    with running_browser() as browser, serving(folder / "unbuilt") as site, fresh_page(browser) as page:
        page.goto(f"{site.url}/build.html", timeout=PATIENCE)
        seconds, index = page.evaluate(BUILD, dict(BOOSTS))
        memory = peak_memory(browser)
    write_plain(folder / "plain", documents, index)
    return Built(len(documents), seconds, seconds, memory)


def build_with_pagefind(folder: Path) -> Built:
    """Time pagefind over the same posts as HTML."""
    documents = read_documents(folder / DOCUMENTS)
    write_pagefind(folder / "pagefind", documents)
    watch = Watch()
    run_pagefind(folder / "pagefind")
    return Built(len(documents), *watch.read(), _peak(resource.RUSAGE_CHILDREN))


def in_number_order(documents: Sequence[SearchDocument]) -> Sequence[SearchDocument]:
    """Documents as our index numbers them."""
    asked = sorted(map(asked_of, documents))
    return [asked[place].read() for place in make_index(asked, BOOSTS, LANGUAGE, Store(None)).order]


def _files(documents: Sequence[SearchDocument], kept: Path) -> Iterator[SiteText]:
    asked = [asked_of(document) for document in documents]
    yield from index_files(asked, BOOSTS, LANGUAGE, kept)
    for document, one in zip(documents, asked, strict=True):
        yield passage_file(document.url, one.digest, one.read)


def _write(folder: Path, documents: Sequence[SearchDocument], kept: Path, before: Mapping[str, bytes]) -> None:
    files = (file for file in _files(documents, kept) if before.get(file.address) != file.shows)
    write_files(folder, ((file.address, file.text()) for file in files))


def _peak(of: int) -> float:
    return resource.getrusage(of).ru_maxrss / 1000  # as Linux has it, in kilobytes


BUILDS: Mapping[str, Callable[[Path], Built]] = {
    "ours": build_ours,
    "edited": build_after_edit,
    "lunr.py": build_with_lunr_py,
    "plain": build_with_lunr_js,
    "pagefind": build_with_pagefind,
}
