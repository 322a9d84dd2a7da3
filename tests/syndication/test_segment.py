"""How two paragraphs differ, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.stories import segment as module
from plugins.syndication.stories.segment import Segment, count_words, segments
from plugins.syndication.texts.tokens import tokens

TEXTS = st.lists(
    st.sampled_from(["The ferry ran aground.", " ", "A tug", " came!", "\n\n", "All are safe… ", "…", "é", "one. two"]),
    max_size=12,
).map("".join)
LIMITS = st.sampled_from([0, 1, 6, 40, 1_000])


@given(TEXTS, TEXTS, LIMITS)
def test_segments_join_to_both_texts_at_any_limit(base: str, witness: str, most: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_MOST", most)
        found = segments(base, witness)
    assert "".join(text for op, text in found if op != "added") == base
    assert "".join(text for op, text in found if op != "cut") == witness


def test_a_changed_word_is_told_in_a_long_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST", 500)
    base = "".join(f"The {n} boats of the bay set out at dawn. " for n in range(9))
    found = segments(base, base.replace("4 boats of the bay set out at dawn", "4 boats of the bay set out at dusk"))
    assert found[1:3] == (Segment("cut", "dawn"), Segment("added", "dusk"))


def test_what_is_too_long_is_changed_as_a_whole() -> None:
    base, witness = "la " * 8_000, "lo " * 8_000
    assert segments(base, witness) == (Segment("cut", base), Segment("added", witness))


def test_a_sign_belongs_to_its_figure() -> None:
    found = segments("It was -3 at dawn and 1.5 at noon.", "It was 3 at dawn and 15 at noon.")
    assert [text for op, text in found if op != "equal"] == ["-3", "3", "1.5", "15"]


def test_an_ideograph_is_a_word_by_itself() -> None:
    found = segments("漁船二十隻は昨夜港に戻った。", "漁船三十隻は昨夜港に戻った。")
    assert [text for op, text in found if op != "equal"] == ["二", "三"]


@pytest.mark.parametrize(
    "text", ["漁船は昨夜、港に戻った。", "カーフェリー・3隻", "第3.5号 NHK放送局", "々〇", "The ferry’s 3 boats"]
)
def test_words_are_counted_as_in_the_data(text: str) -> None:
    assert count_words(text) == len(tokens(text))


def test_a_long_text_without_spaces_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST", 500)
    base = "".join(f"漁船{n}隻は昨夜遅く港に戻った。" for n in range(1, 9))
    found = segments(base, base.replace("漁船4隻は昨夜", "漁船4隻は今夜"))
    assert found[1:3] == (Segment("cut", "昨"), Segment("added", "今"))
