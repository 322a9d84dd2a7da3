from pathlib import Path

from plugins.lunr_search.scripts import SCRIPTS, SEARCH, script_files
from tests.lunr_search.conftest import TEMPLATE, THEME


def scripts(language: str, theme: Path = THEME) -> dict[str, str]:
    return {file.address: file.text() for file in script_files(theme, language)}


def longest_line(source: str) -> str:
    lines = (line.strip() for line in source.splitlines())
    return max((line for line in lines if not line.startswith("//")), key=len)


def test_every_script_of_the_theme_is_loaded() -> None:
    names = [name for several in SCRIPTS.values() for name in several]
    assert sorted(names) == sorted(path.stem for path in (THEME / "search").iterdir())


def test_scripts_stand_in_their_order() -> None:
    text = scripts("en")[SEARCH]
    sources = [(THEME / "search" / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS[SEARCH]]
    places = [text.index(longest_line(source)) for source in sources]
    assert places == sorted(places)


def test_the_page_loads_the_scripts() -> None:
    assert f'"{SEARCH}"' in TEMPLATE


def test_english_needs_no_stemmer() -> None:
    assert "newsfoldStemmer =" not in scripts("en-GB")[SEARCH]


def test_the_stemmer_of_the_language_comes_first() -> None:
    text = scripts("fr")[SEARCH]
    assert 'language: "fr"' in text[: text.index("window.newsfoldTerms =")]


def test_a_theme_without_scripts_gets_ours(tmp_path: Path) -> None:
    assert scripts("en", tmp_path) == scripts("en")


def test_comments_and_indents_stay_behind() -> None:
    assert [line for line in scripts("en")[SEARCH].splitlines() if line.startswith(("//", " "))] == []


def test_no_text_has_several_lines() -> None:
    texts = (path.read_text(encoding="utf-8") for path in sorted((THEME / "search").iterdir()))
    assert [line for text in texts for line in text.splitlines() if line.count("`") % 2] == []
