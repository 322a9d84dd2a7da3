"""Fates: what became of each paragraph of a base with one witness."""

from collections.abc import Iterable
from typing import Literal

from plugins.syndication.stories.collation import Passage
from plugins.syndication.stories.orthography import only_spelling

Fate = Literal["kept", "respelled", "changed", "moved", "cut"]


def fates_of(passages: Iterable[Passage], lang: str = "en") -> dict[int, Fate]:
    """The fate of each paragraph by its number; `respelled` are those that differ by spelling and punctuation alone."""
    return {number: fate for passage in passages if (fate := _fate(passage, lang)) for number in passage.numbers}


def _fate(passage: Passage, lang: str) -> Fate | None:
    if passage.kind == "added":
        return None
    if passage.kind == "changed" and only_spelling(passage.base_text, passage.text, lang):
        return "respelled"
    return passage.kind
