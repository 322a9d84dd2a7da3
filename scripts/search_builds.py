"""Builds of search indexes, for `bench_search.py`: ours, lunr.py, lunr.js in Chromium, and pagefind."""

import json
import resource
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from operator import attrgetter
from pathlib import Path

from lunr import lunr

from plugins.captures.site_file import write_files
from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.files import index_files, passage_files
from plugins.lunr_search.index.index import index_documents
from plugins.lunr_search.index.occurrences import count_terms
from plugins.lunr_search.settings import DEFAULTS
from plugins.lunr_search.terms.pipeline import pipeline_for
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
CACHE = "counts.npz"
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
    cache = folder / CACHE
    cache.unlink(missing_ok=True)
    watch = Watch()
    write_files(folder / "ours", chain(index_files(documents, BOOSTS, LANGUAGE, cache), passage_files(documents)))
    return Built(len(documents), *watch.read(), _peak(resource.RUSAGE_SELF), _peak(resource.RUSAGE_CHILDREN))


def build_after_edit(folder: Path) -> Built:
    """Time the index again, from what was kept, and the texts of one document of middling length with a word more."""
    documents = sorted(read_documents(folder / DOCUMENTS), key=lambda one: (len(one.body), one.ref))
    middle = len(documents) // 2
    documents[middle] = replace(documents[middle], body=f"{documents[middle].body} Edited.")
    kept = folder / f"edited-{CACHE}"
    shutil.copy(folder / CACHE, kept)
    watch = Watch()
    edited = passage_files([documents[middle]])
    write_files(folder / "edited", chain(index_files(documents, BOOSTS, LANGUAGE, kept), edited))
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
    ordered = sorted(documents, key=attrgetter("ref"))
    counted = count_terms(ordered, list(BOOSTS), pipeline_for(LANGUAGE).chunk_terms)
    return index_documents(ordered, counted, BOOSTS, LANGUAGE).documents


def _peak(of: int) -> float:
    return resource.getrusage(of).ru_maxrss / 1000  # as Linux has it, in kilobytes


BUILDS: Mapping[str, Callable[[Path], Built]] = {
    "ours": build_ours,
    "edited": build_after_edit,
    "lunr.py": build_with_lunr_py,
    "plain": build_with_lunr_js,
    "pagefind": build_with_pagefind,
}
