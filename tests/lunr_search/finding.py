"""A page that has the index of some documents in its memory, with a whole index of lunr's beside it."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.files import asked_of, index_files
from plugins.lunr_search.index.index import make_index
from plugins.lunr_search.index.store import Store
from tests.lunr_search.conftest import BOOSTS, SEARCH

SCRIPTS = ("digits", "terms", "query", "parts", "postings", "vocabulary", "partial_index", "finder")
CODE = "\n".join(f"{{ {(SEARCH / f'{name}.js').read_text(encoding='utf-8')} }}" for name in SCRIPTS)
MAKER = Path(__file__).parents[2] / "scripts" / "search_plain.js"
PLAIN = (Path(__file__).parent / "plain_lunr.js").read_text(encoding="utf-8")
OPEN = f"""([manifest, parts]) => {{ window.newsfoldIndex = manifest;
  {CODE}
  newsfoldParts.load = async (name) => parts[name]; }}"""
PART = re.compile(r'newsfoldPart\("([^"]+)","\w+",(.*)\);\n', re.DOTALL)
BUILD = "([documents, fields]) => { window.plain = plainLunr.make(documents, Object.fromEntries(fields)) }"
DIFFERENT = """async (queries) => { const found = [];
  for (const text of queries) {
    const ours = await finderAnswer(text), theirs = plainAnswer(plain, text);
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) found.push([text, ours, theirs]) }
  return found }"""


@dataclass(frozen=True)
class Found:
    """The manifest and the parts of an index, as a page reads them, and its documents in the order of their numbers."""

    documents: Sequence[SearchDocument]
    manifest: Mapping[str, Any]
    parts: Mapping[str, Any]


def index_of(documents: Sequence[SearchDocument], language: str = "en") -> Found:
    """The index of documents in any order."""
    asked = sorted(map(asked_of, documents))
    order = make_index(asked, BOOSTS, language, Store(None)).order
    manifest, *parts = (file.text() for file in index_files(asked, BOOSTS, language))
    read = (PART.fullmatch(part) for part in parts)
    return Found(
        [asked[place].read() for place in order],
        json.loads(manifest.removeprefix("window.newsfoldIndex = ").rstrip(";\n")),
        {part[1]: json.loads(part[2]) for part in read if part},
    )


def open_index(page: Page, index: Found) -> None:
    """Give the page the index, and a whole index of lunr's of the same documents in the same order."""
    page.evaluate(OPEN, [index.manifest, index.parts])
    page.add_script_tag(path=MAKER)
    page.add_script_tag(content=PLAIN)
    page.evaluate(BUILD, [[*map(asdict, index.documents)], index.manifest["fields"]])


def different_answers(page: Page, queries: Sequence[str]) -> list[Any]:
    """The queries that the finder answers otherwise than the whole index, each with both answers."""
    return list(page.evaluate(DIFFERENT, list(queries)))
