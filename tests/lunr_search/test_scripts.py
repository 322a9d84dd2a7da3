from pathlib import Path

from plugins.lunr_search.scripts import SCRIPTS, SEARCH, script_files
from tests.lunr_search.conftest import TEMPLATE, THEME


def test_every_script_of_the_theme_is_loaded() -> None:
    names = [name for several in SCRIPTS.values() for name in several]
    assert sorted(names) == sorted(path.stem for path in (THEME / "search").iterdir())


def test_scripts_stand_in_their_order() -> None:
    text = dict(script_files(THEME, "en"))[SEARCH]
    places = [text.index((THEME / "search" / f"{name}.js").read_text(encoding="utf-8")) for name in SCRIPTS[SEARCH]]
    assert places == sorted(places)


def test_the_page_loads_the_scripts() -> None:
    assert f'"{SEARCH}"' in TEMPLATE


def test_english_needs_no_stemmer() -> None:
    assert dict(script_files(THEME, "en-GB"))[SEARCH].startswith("// Terms")


def test_the_stemmer_of_the_language_comes_first() -> None:
    text = dict(script_files(THEME, "fr"))[SEARCH]
    assert 'language: "fr"' in text[: text.index("window.newsfoldTerms =")]


def test_a_theme_without_scripts_gets_ours(tmp_path: Path) -> None:
    assert dict(script_files(tmp_path, "en")) == dict(script_files(THEME, "en"))
