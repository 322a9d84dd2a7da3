"""Words: what two texts are compared by, whatever their case, quotation marks and hyphens."""

import re

# an ideograph or kana stands alone, since nothing divides it from its neighbours; all else is a run of letters
_ALONE = r"\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_ALONE}](?<=\w)|[^\W{_ALONE}]+(?:['’][^\W{_ALONE}]+)*")


def words(text: str) -> list[str]:
    """List the words of a text in order, folded for comparison."""
    return _folded(" ".join(_WORD.findall(text))).split()


def placed_words(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """List the folded words of a text, and where each stands in it as (start, exclusive end) in code points."""
    found = list(_WORD.finditer(text))
    return [_folded(match.group()) for match in found], [match.span() for match in found]


def _folded(text: str) -> str:
    # copies differ in which apostrophe they print, and in nothing else there
    return text.casefold().replace("’", "'")
