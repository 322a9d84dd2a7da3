"""Scripts: what the search page runs, written as small files of the theme and loaded as few."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from plugins.captures.site_file import SiteText
from plugins.keeping.coding import digest
from plugins.lunr_search.terms.languages import stemmer_script

THEME_FOLDER = "search"
"""Where a theme keeps the scripts of the search."""

_COMMENT = re.compile(r"^\s*//.*\n", re.MULTILINE)
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
OWN_THEME = Path(__file__).parents[2] / "theme"
"""Newsfold's own theme."""

SEARCH = "theme/js/search.js"

SCRIPTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        SEARCH: (
            "terms",
            "query",
            "digits",
            "postings",
            "vocabulary",
            "partial_index",
            "parts",
            "finder",
            "marking",
            "passages",
            "results",
            "asked",
            "search",
            "walk",
        ),
        "theme/js/filters.js": ("columns", "bars", "filters"),
    }
)
"""The files that a page loads, and what each is made of, in the order in which scripts need each other."""


def script_files(theme: Path, language: str) -> Iterator[SiteText]:
    """Write the scripts of a theme: the first has the language's stemmer.

    A theme that has none gets those of Newsfold's own. They are put together since each request over a slow line costs
    as much as some 30 kB, and a page needs almost all of them. Comments and indents, a fifth of what would be sent,
    stay behind: no script may have a text of several lines.
    """
    folder = theme / THEME_FOLDER
    if not folder.is_dir():
        folder = OWN_THEME / THEME_FOLDER
    for path, names in SCRIPTS.items():
        scripts = [_bare((folder / f"{name}.js").read_text(encoding="utf-8")) for name in names]
        stemmer = stemmer_script(language) if path == SEARCH else None
        text = "\n".join(filter(None, (stemmer, *scripts)))
        yield SiteText(path, digest(text), partial(str, text))


def _bare(script: str) -> str:
    return _INDENT.sub("", _COMMENT.sub("", script))
