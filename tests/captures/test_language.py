import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.lines.language import FUNCTION_WORDS, language_of, language_of_lines
from plugins.captures.lines.line import Line
from tests.captures.invented import PROSE

TEXTS = {
    "en": PROSE[0],
    "fr": "Le bac de l’île est resté sur la roche dans la brume, et les pêcheurs ont pris à bord les passagers.",
    "de": "Die Fähre der Insel lief im Nebel auf den Felsen, und die Fischer nahmen die Gäste mit auf ihre Boote.",
    "es": "El barco de la isla quedó sobre la roca con la niebla, y los pescadores se llevaron a los viajeros.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_function_words_tell_the_language(code: str) -> None:
    assert language_of(TEXTS[code]) == code


@pytest.mark.parametrize("text", ["", "The ferry is afloat", "港の渡し船 " * 40, "Tarrow Ansel Greywick Wend " * 9])
def test_unclear_language_is_none(text: str) -> None:
    assert language_of(text) is None


@given(st.text(max_size=200))
def test_language_is_known_or_none(text: str) -> None:
    assert language_of(text) in {None, *FUNCTION_WORDS}


@given(st.lists(st.sampled_from([*TEXTS.values(), "Tarrow 1907, la 2b", "ferry " * 500, "x"]), max_size=30))
def test_lines_have_the_language_of_their_text(texts: list[str]) -> None:
    assert language_of_lines(Line(1, 0, len(text), text) for text in texts) == language_of(" ".join(texts))
