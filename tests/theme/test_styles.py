"""The stylesheet: light, whole, and asking for nothing else."""

import gzip
import re
from pathlib import Path

THEME = Path(__file__).parents[2] / "theme"
SHEETS = sorted((THEME / "static").rglob("*.css"))
RULES = re.sub(r"/\*.*?\*/", "", "".join(sheet.read_text(encoding="utf-8") for sheet in SHEETS), flags=re.DOTALL)
CLASSES = re.compile(r'class="((?:[^"{]|\{\{.*?\}\}|\{%.*?%\})*)"')
"""The classes of an element in a template, with what decides on them."""
QUOTED = re.compile(r"""["'`]([\w -]+)["'`]""")
BUDGET = 8_000
"""Bytes, compressed: what all pages together may ask of a reader for their looks."""


def test_all_styles_weigh_eight_kilobytes() -> None:
    assert sum(len(gzip.compress(sheet.read_bytes(), 9, mtime=0)) for sheet in SHEETS) <= BUDGET


def test_styles_ask_for_no_other_file() -> None:
    assert re.findall(r"url\(|@import|@font-face", RULES) == []


def test_every_variable_that_is_used_is_set() -> None:
    # the hue of a siglum stands in its class
    assert set(re.findall(r"var\((--[\w-]+)", RULES)) == set(re.findall(r"(--[\w-]+):", RULES))


def test_nothing_moves_or_fades() -> None:
    # so whoever asked for reduced motion has it
    assert re.findall(r"animation|transition|scroll-behavior|@keyframes", RULES) == []


def test_styles_name_no_class_that_pages_lack() -> None:
    written = [*THEME.glob("templates/*.html"), *THEME.rglob("*.js"), *(THEME.parent / "plugins").rglob("*.py")]
    texts = [path.read_text(encoding="utf-8") for path in written]
    pages = " ".join(found for text in texts for found in (*CLASSES.findall(text), *QUOTED.findall(text)))
    # of typogrify, of a number, and of a kind of row
    made = {"amp", "caps", *(f"siglum-h{hue}" for hue in range(8))}
    named = set(re.findall(r"\.([a-z][\w-]*)", RULES)) - made
    assert {name for name in named if not re.search(rf"(?<![\w-]){name}(?![\w-])", pages)} == set()
