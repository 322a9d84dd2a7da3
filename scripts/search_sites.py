"""Sites of search alone, for `bench_search.py`: ours, plain lunr.js and pagefind over the same documents."""

import shutil
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from html import escape
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from plugins.captures.script_file import script_text
from plugins.captures.site_file import write_files
from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.scripts import script_files

ROOT = Path(__file__).resolve().parents[1]
THEME = ROOT / "theme"
SCRIPTS = ROOT / "scripts"
PAGEFIND = "pagefind"
HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Search</title>'
LIST = '<ol class="search-results"></ol>'


def write_our_page(folder: Path) -> None:
    """Write the search page of Newsfold, as its own template has it, without the files of search."""
    _renew(folder)
    shutil.copytree(THEME / "static", folder / "theme")
    write_files(folder, ((file.address, file.text()) for file in script_files(THEME, "en")))
    pages = Environment(loader=FileSystemLoader(THEME / "templates"), autoescape=True, trim_blocks=True)
    known = {"SITENAME": "Newsfold", "SITEURL": ".", "DEFAULT_LANG": "en", "output_file": "search.html"}
    _write(folder / "search.html", pages.get_template("search.html").render(known))


def write_documents_page(folder: Path, documents: Sequence[SearchDocument]) -> None:
    """Write a page that has all documents, their terms and lunr.js, to make a plain index in."""
    _renew(folder)
    _copy_pipeline(folder)
    _write(folder / "documents.js", script_text("plainDocuments", [asdict(one) for one in documents]))
    _write(
        folder / "build.html", HEAD + _tags("lunr.min.js", "terms.js", "query.js", "documents.js", "search_plain.js")
    )


def write_plain(folder: Path, documents: Iterable[SearchDocument], index: str) -> None:
    """Write a search page over a plain index as lunr.js serialised it; of a result it has title and address alone."""
    _renew(folder)
    _copy_pipeline(folder)
    _write(folder / "index.js", f"window.plainIndex = {index};\n")
    _write(folder / "titles.js", script_text("plainTitles", [[one.title, one.url] for one in documents]))
    scripts = _tags("lunr.min.js", "terms.js", "query.js", "index.js", "titles.js", "search_plain.js")
    _write(folder / "search.html", f"{HEAD}{scripts}<body>{LIST}")


def _copy_pipeline(folder: Path) -> None:
    for script in ("static/vendor/lunr.min.js", "search/terms.js", "search/query.js"):
        shutil.copy(THEME / script, folder)
    shutil.copy(SCRIPTS / "search_plain.js", folder)


def write_pagefind(folder: Path, documents: Iterable[SearchDocument]) -> None:
    """Write the same posts as bare HTML, for pagefind to read, and a search page over what it will write."""
    _renew(folder)
    for one in documents:
        _write(folder / one.url, _post(one))
    shutil.copy(SCRIPTS / "search_pagefind.js", folder)
    script = '<script type="module" src="search_pagefind.js"></script>'
    _write(folder / "search.html", f"{HEAD}{script}<body>{LIST}")


def _post(one: SearchDocument) -> str:
    facts = " · ".join(filter(None, (one.outlet, one.agency, one.author, one.place)))
    texts = (one.summary, *one.body.split("\n\n"), *one.captions.split("\n\n"), *one.embeds.split("\n\n"), facts)
    paragraphs = "".join(f"<p>{escape(text)}</p>" for text in texts if text)
    head = f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(one.title)}</title>'
    return f"{head}<body><main data-pagefind-body><h1>{escape(one.title)}</h1>{paragraphs}</main>"


def pagefind_program() -> str | None:
    """The path of pagefind, where it is installed."""
    return shutil.which(PAGEFIND)


def run_pagefind(folder: Path) -> None:
    """Let pagefind index a site."""
    program = pagefind_program() or PAGEFIND
    subprocess.run([program, "--site", str(folder), "--quiet"], check=True, stdout=subprocess.DEVNULL)


def _tags(*scripts: str) -> str:
    return "".join(f'<script src="{script}" defer></script>' for script in scripts)


def _renew(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
