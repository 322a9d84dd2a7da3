"""Pieces of pages, rendered alone."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader

TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"
CONTEXT = {"SITEURL": ".", "DEFAULT_LANG": "en", "CAPTURES_UNKNOWN_OUTLET": "Nobody known"}


def piece(file: str, call: str, **values: Any) -> str:
    """What a macro of a file of pieces writes."""
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    imported = ("_macros.html", "m"), (file, "piece")
    imports = "".join(f'{{% import "{path}" as {name} with context %}}' for path, name in imported)
    return environment.from_string(f"{imports}{{{{ piece.{call} }}}}").render(CONTEXT | values)


def witness(lang: str) -> SimpleNamespace:
    return SimpleNamespace(siglum="B", hue=1, article=SimpleNamespace(lang=lang))


def variant(base: str, other: str) -> str:
    """The note on a place where a witness reads otherwise than the base, each in its language."""
    reading = SimpleNamespace(text="whole", opening="whole", witnesses=[witness(other)])
    note = SimpleNamespace(lemma="torn", readings=[reading])
    return piece("_edition.html", "variant(note, base)", note=note, base=witness(base))


@pytest.mark.parametrize(("base", "other"), [("cy", "en"), ("en", "cy"), ("cy", "gd")])
def test_words_of_another_language_name_it(base: str, other: str) -> None:
    said = {lang: "" if lang == "en" else f' lang="{lang}"' for lang in (base, other)}
    assert f'<bdi class="lemma"{said[base]}>torn</bdi>' in variant(base, other)
    assert f'<bdi class="reading"{said[other]}>whole</bdi>' in variant(base, other)


def test_an_unknown_outlet_is_called_by_its_setting() -> None:
    assert piece("_macros.html", "outlet('')") == '<span class="outlet unknown">Nobody known</span>'


@pytest.mark.parametrize(("letters", "said"), [(160, ""), (161, ' class="long"')])
def test_an_endless_heading_is_set_smaller(letters: int, said: str) -> None:
    assert piece("_macros.html", "length(title)", title="x" * letters) == said


@pytest.mark.parametrize(
    ("kind", "version", "said"),
    [
        ("update", "earlier version", "earlier version of A"),
        ("update", "", "another version of a running report"),
        ("excerpt", "", "excerpt"),
        ("related", "", ""),
    ],
)
def test_a_relation_is_said_in_words(kind: str, version: str, said: str) -> None:
    view = SimpleNamespace(kind=kind, version=version)
    assert piece("_macros.html", "relation(view, 'A')", view=view) == said


@pytest.mark.parametrize(
    ("witnesses", "carriers", "said"), [(3, 3, ""), (3, 2, ", with 1 more version"), (5, 1, ", with 4 more versions")]
)
def test_versions_are_counted_apart(witnesses: int, carriers: int, said: str) -> None:
    story = SimpleNamespace(witnesses=range(witnesses), carriers=range(carriers))
    assert piece("_macros.html", "more_versions(story)", story=story) == said
