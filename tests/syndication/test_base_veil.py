"""What all comparisons of a story show of a base text that may not be shown."""

from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.pages.base_veil import BaseVeil, veil_base
from plugins.syndication.pages.compare_view import Part, Row
from plugins.syndication.pages.veil import MOST, Stretch
from plugins.syndication.texts.tokens import tokens
from plugins.syndication.texts.words import word_count

BODY = "the ferry ran onto a ledge of rock in fog and nobody on board was hurt at all that day"
WORDS = BODY.split()
witnesses = st.lists(st.lists(st.booleans(), min_size=len(WORDS), max_size=len(WORDS)), min_size=1, max_size=12)


def comparison(*lacks: bool) -> tuple[Row, ...]:
    """The rows of a witness that lacks some of the base's words."""
    groups = groupby(zip(lacks, WORDS, strict=True), key=lambda pair: pair[0])
    texts = [("cut" if lacking else "equal", " ".join(word for _, word in pairs)) for lacking, pairs in groups]
    ends = [" "] * (len(texts) - 1) + [""]
    left = (Part("cut" if op == "cut" else "equal", text + end) for (op, text), end in zip(texts, ends, strict=True))
    return (Row("changed", (1,), tuple(left), ()),)


def told(veil: BaseVeil, rows: tuple[Row, ...]) -> list[Stretch]:
    (row,) = veil.rows(rows)
    assert row.left is not None
    return [Stretch(part.text, part.op == "elided") for part in row.left]


def test_few_differing_words_are_shown() -> None:
    rows = comparison(*(word == "ledge" for word in WORDS))
    assert "".join(one.text for one in told(veil_base(BODY, [rows]), rows)) == " 5 words ledge  14 words "


def test_words_of_many_comparisons_are_no_text() -> None:
    every = [comparison(*(at == lacking for at in range(len(WORDS)))) for lacking in range(len(WORDS))]
    veil = veil_base(BODY, every)
    assert len(veil.shown) <= (len(WORDS) + MOST) // 2 + 1


@given(witnesses)
def test_comparisons_together_show_seven_words_in_a_row(lacking: list[list[bool]]) -> None:
    veil = veil_base(BODY, [comparison(*lacks) for lacks in lacking])
    shown = [start in veil.shown for start in tokens(BODY).starts.tolist()]
    assert max(len(list(group)) if seen else 0 for seen, group in groupby(shown)) <= MOST


@given(witnesses)
def test_every_word_is_shown_or_counted(lacking: list[list[bool]]) -> None:
    every = [comparison(*lacks) for lacks in lacking]
    veil = veil_base(BODY, every)
    assert all(sum(one.words for one in told(veil, rows)) == word_count(BODY) for rows in every)
