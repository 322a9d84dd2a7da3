"""Words: texts cut to so many of their words."""

from plugins.syndication.texts.tokens import tokens

CUT = "…"


def opening(text: str, most: int) -> str:
    """The first `most` words of a text with a sign where it is cut; a shorter text as it is."""
    found = tokens(text)
    return text if len(found) <= most else f"{text[: found.ends[most - 1]]} {CUT}" if most > 0 else ""


def word_count(text: str) -> int:
    """How many words a text has."""
    return len(tokens(text))
