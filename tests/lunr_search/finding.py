"""A page that has the index of some documents in its memory, with a whole index of lunr's beside it."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.index.index import Index, index_documents
from plugins.lunr_search.index.occurrences import count_terms
from plugins.lunr_search.terms.pipeline import pipeline_for
from tests.lunr_search.conftest import BOOSTS, SEARCH

SCRIPTS = ("digits", "terms", "query", "parts", "postings", "vocabulary", "partial_index", "finder")
CODE = "\n".join(f"{{ {(SEARCH / f'{name}.js').read_text(encoding='utf-8')} }}" for name in SCRIPTS)
MAKER = Path(__file__).parents[2] / "scripts" / "search_plain.js"
PLAIN = (Path(__file__).parent / "plain_lunr.js").read_text(encoding="utf-8")
OPEN = f"""([manifest, parts]) => {{ window.newsfoldIndex = manifest;
  {CODE}
  newsfoldParts.load = async (name) => parts[name]; }}"""
BUILD = "([documents, fields]) => { window.plain = plainLunr.make(documents, Object.fromEntries(fields)) }"
DIFFERENT = """async (queries) => { const found = [];
  for (const text of queries) {
    const ours = await finderAnswer(text), theirs = plainAnswer(plain, text);
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) found.push([text, ours, theirs]) }
  return found }"""


def index_of(documents: Sequence[SearchDocument], language: str = "en") -> Index:
    """The index of documents in any order."""
    ordered = sorted(documents, key=lambda document: document.ref)
    occurrences = count_terms(ordered, list(BOOSTS), pipeline_for(language).chunk_terms)
    return index_documents(ordered, occurrences, BOOSTS, language)


def open_index(page: Page, index: Index) -> None:
    """Give the page the index, and a whole index of lunr's of the same documents in the same order."""
    parts = {part.name: json.loads(part.data) for part in index.parts}
    page.evaluate(OPEN, [{"version": "", **index.manifest}, parts])
    page.add_script_tag(path=MAKER)
    page.add_script_tag(content=PLAIN)
    page.evaluate(BUILD, [[*map(asdict, index.documents)], index.manifest["fields"]])


def different_answers(page: Page, queries: Sequence[str]) -> list[Any]:
    """The queries that the finder answers otherwise than the whole index, each with both answers."""
    return list(page.evaluate(DIFFERENT, list(queries)))
