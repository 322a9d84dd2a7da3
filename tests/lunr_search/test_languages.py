import json
import re
from itertools import product
from random import Random

import pytest
from playwright.sync_api import Page

from plugins.lunr_search.terms.languages import SNOWBALL, base_language, snowball_stem, stemmer_script

QUOTED = re.compile(r'"((?:[^"\\]|\\.){1,12})"')
"""In a stemmer's script: the endings that it knows."""


@pytest.mark.parametrize("language", sorted(SNOWBALL))
def test_stems_agree_with_snowballs_script(terms_page: Page, language: str) -> None:
    words = invented_words(language)
    stem = snowball_stem(language)
    assert stem is not None
    terms_page.evaluate(stemmer_script(language) or "")
    theirs = terms_page.evaluate("words => words.map(newsfoldStemmer.stem)", words)
    assert [(word, found) for word, found in zip(words, theirs, strict=True) if found != stem(word)] == []


def invented_words(language: str) -> list[str]:
    script = (stemmer_script(language) or "").partition("BaseStemmer;")[2]
    endings = sorted({json.loads(f'"{ending}"') for ending in QUOTED.findall(script)} - {""})
    letters = sorted(set("".join(endings)) | set("aeioubdklmnrst"))
    random = Random(language)
    starts = ["".join(random.choices(letters, k=size)) for size in range(8)]
    pairs = [*product(["", *endings], repeat=2)]
    chosen = random.sample(pairs, min(len(pairs), 1500))
    return [random.choice(starts) + one + two for one, two in chosen]


def test_english_needs_no_stemmer_script() -> None:
    assert stemmer_script("en-GB") is None


def test_unknown_language_has_no_stemmer(terms_page: Page) -> None:
    terms_page.evaluate(stemmer_script("x'\n!-y") or "")
    assert terms_page.evaluate("newsfoldStemmer") == {"language": "x", "stem": None}
    assert snowball_stem("x") is None


def test_stemmer_script_keeps_its_licence() -> None:
    assert "Redistribution and use" in (stemmer_script("fr") or "")


@pytest.mark.parametrize(("code", "language"), [("pt-BR", "pt"), ("PT_br", "pt"), ("de", "de"), ("", "en")])
def test_language_is_a_codes_first_part(code: str, language: str) -> None:
    assert base_language(code) == language
