from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.lines.line import TOKEN
from plugins.captures.pages.characters import COMMA, DIGIT, MARKS, QUOTE, SPACE, count_characters

characters = st.one_of(st.characters(), st.sampled_from('aÉİ٣ 7,"“”\xa0\nⒶ' + MARKS))
texts = st.lists(st.text(characters, max_size=20), min_size=1, max_size=5)


@given(texts)
def test_characters_are_counted_by_kind(texts: list[str]) -> None:
    kinds = count_characters(texts).kinds
    assert kinds[:, DIGIT].tolist() == [sum(map(str.isdecimal, text)) for text in texts]
    assert kinds[:, [SPACE, COMMA]].tolist() == [[text.count(" "), text.count(",")] for text in texts]
    assert kinds[:, QUOTE].tolist() == [sum(map(text.count, '"“”')) for text in texts]


@given(texts)
def test_marks_are_those_held(texts: list[str]) -> None:
    assert count_characters(texts).marks.tolist() == [[mark in text for mark in MARKS] for text in texts]


@given(texts)
def test_letters_of_words_are_counted(texts: list[str]) -> None:
    assert count_characters(texts).in_words.tolist() == [sum(map(len, TOKEN.findall(text))) for text in texts]


@given(texts)
def test_runs_are_what_white_space_parts(texts: list[str]) -> None:
    counted = count_characters(texts)
    assert counted.runs.tolist() == [len(text.split()) for text in texts]
    assert counted.capitalised.tolist() == [sum(word[0].isupper() for word in text.split()) for text in texts]
