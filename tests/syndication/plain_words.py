"""Words found the plain way, letter by letter: what `tokens` finds in numbers is measured by it."""

import re

_ALONE = r"\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_ALONE}](?<=\w)|[^\W{_ALONE}]+(?:['’][^\W{_ALONE}]+)*")


def words(text: str) -> list[str]:
    """The words of a text in order, folded for comparison."""
    return placed_words(text)[0]


def placed_words(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """The folded words of a text, and where each stands in it as (start, exclusive end)."""
    found = list(_WORD.finditer(text))
    return [match.group().casefold().replace("’", "'") for match in found], [match.span() for match in found]
