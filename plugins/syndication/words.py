"""Words: what two texts are compared by, whatever their case, quotation marks and hyphens."""

import re

# an ideograph or kana stands alone, since nothing divides it from its neighbours; all else is a run of letters
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+(?:['’][^\W_]+)*")


def words(text: str) -> list[str]:
    """List the words of a text in order, folded for comparison."""
    # copies differ in which apostrophe they print, and in nothing else there
    return _WORD.findall(text.casefold().replace("’", "'"))


def placed_words(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """List the folded words of a text, and where each stands in it as (start, exclusive end) in code points."""
    folded: list[str] = []
    places: list[tuple[int, int]] = []
    for match in _WORD.finditer(text):
        word = match.group()
        plain = word.casefold().replace("’", "'")
        # folding may part a word of a few scripts: each part keeps the place of the whole
        parts = [plain] if len(plain) == len(word) else words(word)
        folded += parts
        places += [match.span()] * len(parts)
    return folded, places
