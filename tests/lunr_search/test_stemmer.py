from itertools import product

from playwright.sync_api import Page

from plugins.lunr_search.terms.stemmer import stem

# fmt: off
SUFFIXES = [
    "ational", "tional", "enci", "anci", "izer", "bli", "alli", "entli", "eli", "ousli", "ization", "ation", "ator",
    "alism", "iveness", "fulness", "ousness", "aliti", "iviti", "biliti", "logi", "icate", "ative", "alize", "iciti",
    "ical", "ful", "ness", "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ou",
    "ism", "ate", "iti", "ous", "ive", "ize", "ion", "sion", "tion", "e", "ll", "s", "es", "ies", "sses", "eed",
    "ed", "ing", "y", "ying", "yed",
]
# fmt: on


def test_words_lost_by_lunr_py_are_kept() -> None:
    words = ["money", "today", "monday", "attorney", "survey", "turkey"]
    assert [stem(word) for word in words] == words


def test_suffixes_alone_are_stemmed() -> None:
    assert [stem(word) for word in ("ies", "eed", "ization", "try")] == ["ie", "e", "izat", "tri"]


def test_a_long_run_of_y_ends() -> None:
    assert stem("y" * 3000)


def test_stems_agree_with_lunr_js(terms_page: Page) -> None:
    starts = ["", "a", "b", "y", "yy", "ay", "by", "tr", "ab", "bab", "abab", "1"]
    words = {start + one + two for start, one, two in product(starts, SUFFIXES, ["", *SUFFIXES])}
    words |= {"".join(letters) for size in range(1, 6) for letters in product("aybsedi", repeat=size)}
    ordered = sorted(words)
    theirs = terms_page.evaluate("words => words.map(word => lunr.stemmer(new lunr.Token(word)).toString())", ordered)
    assert [(w, j, stem(w)) for w, j in zip(ordered, theirs, strict=True) if j != stem(w)] == []
