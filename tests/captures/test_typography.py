import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from typogrify.filters import typogrify

from plugins.captures.rendering import escape
from plugins.captures.typography import dress

SIGNS = (
    *"""'"`\\&<>.,-() \n\t\u00a0\u2009\u0085ABZabs019\u0661é“”‘’—…""", "...", ". . .", "--", "---", "``", "''", "&amp;",
    "&nbsp;", "&#38;", "&#8220;", "&lsquo;", "U.N.", "U. S. ", "AT&amp;T", "G20", "'80s", "O'Neill", "the", "tide", "A",
    "</p>", "<p>", "<span>", "</span>", "<pre>", "</pre>", "<!--", "-->", "<kbd>",
)  # fmt: skip
pieces = st.lists(st.sampled_from(SIGNS) | st.text(max_size=8), max_size=20)
texts = pieces.map("".join) | pieces.map(" ".join)


@given(texts)
@example("")
@example(" ")
@example("Tide")
@example("the tide\n")
@example(" tide")
@example("the  tide")
@example("the\u00a0tide")
@example("at the U.N.")
@example("the U.N. said")
@example("\u00a0'tis the tide")
@example("A&B and C & D")
@example("the ``tide")
@example("the tide -- and the ebb")
@example("the tide... and the ebb")
@example("the \\. tide")
@example("the tide . . . was high")
@example("the > tide")
def test_typogrify_dresses_any_markup_alike(text: str) -> None:
    assert dress(text) == typogrify(text)


@given(texts)
def test_typogrify_dresses_any_words_alike(text: str) -> None:
    assert dress(escape(text)) == typogrify(escape(text))


@pytest.mark.parametrize(
    ("plain", "dressed"),
    [
        ("He said so", "He said&nbsp;so"),
        ('"Afloat"', '<span class="dquo">&#8220;</span>Afloat&#8221;'),
        ("the NATO ships", 'the <span class="caps">NATO</span>&nbsp;ships'),
        ("nets &amp; ropes", 'nets <span class="amp">&amp;</span>&nbsp;ropes'),
        ("so -- at last...", "so &#8212; at&nbsp;last&#8230;"),
    ],
)
def test_each_filter_is_still_asked(plain: str, dressed: str) -> None:
    assert dress(plain) == dressed
