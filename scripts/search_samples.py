"""Samples of queries for `bench_search.py`, drawn from the documents that are searched."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from plugins.lunr_search.document import SearchDocument

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
FIELDS = ("title", "summary", "body", "captions", "embeds", "outlet", "agency", "author", "place")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHORTEST = 4
"""Words that a star or a slip is put into have so many letters."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query as a reader would write it, and which kind it is of."""

    kind: str
    text: str


class Source:
    """Words of an archive, drawn by a seed: as often common ones, as texts have them, as rare ones of a vocabulary."""

    def __init__(self, documents: Sequence[SearchDocument], seed: int) -> None:
        self.random = random.Random(seed)
        self._texts = [text for one in documents if WORD.search(text := f"{one.title}\n{one.body}")]
        self._documents = documents
        self._vocabulary = sorted({word for text in self._texts for word in WORD.findall(text)})

    def word(self, shortest: int = 1) -> str:
        """Draw a word of `shortest` letters or more."""
        while True:
            word = self.random.choice(self._vocabulary) if self.random.random() < 0.5 else self.words(1)[0]
            if len(word) >= shortest:
                return word

    def words(self, count: int) -> list[str]:
        """Draw words that stand next to each other in a text."""
        words = WORD.findall(self.random.choice(self._texts))
        start = self.random.randrange(max(1, len(words) - count + 1))
        return words[start : start + count]

    def mates(self, count: int) -> list[str]:
        """Draw words of one text, not next to each other."""
        return self.random.choices(WORD.findall(self.random.choice(self._texts)), k=count)

    def in_field(self) -> str:
        """Draw a field that is filled somewhere, with a word that stands in it."""
        while True:
            field = self.random.choice(FIELDS)
            if words := WORD.findall(getattr(self.random.choice(self._documents), field)):
                return f"{field}:{self.random.choice(words)}"


def two_words(source: Source) -> str:
    """Words of a phrase, of one text or of any two."""
    return " ".join(source.random.choice((source.words(2), source.mates(2), [source.word(), source.word()])))


def required(source: Source) -> str:
    """One or two words that have to be there."""
    one, other = source.mates(2)
    return source.random.choice((f"+{one} +{other}", f"+{one} {other}", f"+{one}"))


def excluded(source: Source) -> str:
    """Words of which one must not be there."""
    one, other = source.mates(2)
    return source.random.choice((f"{one} -{other}", f"{source.word()} -{source.word()}", f"+{one} -{source.word()}"))


def any_ending(source: Source) -> str:
    """The start of a word."""
    word = source.word(SHORTEST)
    return f"{word[: source.random.randint(3, len(word) - 1)]}*"


def any_start(source: Source) -> str:
    """The end of a word."""
    word = source.word(SHORTEST)
    return f"*{word[source.random.randint(1, len(word) - 3) :]}"


def any_inside(source: Source) -> str:
    """A word without some letters inside it."""
    word = source.word(SHORTEST + 1)
    start = source.random.randint(1, len(word) - 3)
    return f"{word[:start]}*{word[source.random.randint(start + 1, len(word) - 1) :]}"


def one_edit(source: Source) -> str:
    """A word that may be one letter off, and at times is."""
    word = source.word(SHORTEST)
    at = source.random.randrange(len(word))
    slips = (word, f"{word[:at]}{word[at + 1 :]}", f"{word[:at]}{source.random.choice(LETTERS)}{word[at + 1 :]}")
    return f"{source.random.choice(slips)}~1"


def weighed(source: Source) -> str:
    """Words of which one weighs more."""
    one, other = source.mates(2)
    return f"{one}^{source.random.randint(2, 10)} {other}"


def excluded_alone(source: Source) -> str:
    """Nothing but a word that must not be there."""
    return f"-{source.word()}"


def mixed(source: Source) -> str:
    """Three clauses of any kind."""
    clauses = (Source.word, any_ending, one_edit, Source.in_field, excluded_alone, required)
    return " ".join(make(source) for make in source.random.choices(clauses, k=3))


PLAIN: dict[str, Callable[[Source], str]] = {"word": Source.word, "two words": two_words}
"""What readers ask most, and what every search engine takes."""
KINDS: dict[str, Callable[[Source], str]] = {
    **PLAIN,
    "+": required,
    "-": excluded,
    "field": Source.in_field,
    "wor*": any_ending,
    "*ord": any_start,
    "w*d": any_inside,
    "~1": one_edit,
    "^": weighed,
    "- alone": excluded_alone,
    "mixed": mixed,
}


def sample(documents: Sequence[SearchDocument], each: int, seed: int = 6) -> list[Query]:
    """Draw so many queries of each kind; the same documents, number and seed give the same queries."""
    source = Source(documents, seed)
    return [Query(kind, make(source)) for kind, make in KINDS.items() for _ in range(each)]
