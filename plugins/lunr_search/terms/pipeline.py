"""Terms: what a text is indexed and searched by; theme/search/terms.js is the same pipeline for the query."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from plugins.lunr_search.terms.languages import ENGLISH, base_language, snowball_stem
from plugins.lunr_search.terms.letters import compose, fold, pieces_in, words_in
from plugins.lunr_search.terms.runs import parts_of, run_terms
from plugins.lunr_search.terms.stemmer import stem

PIPELINE = "newsfold-terms"
"""The name under which the scripts register this pipeline with lunr.js."""

LONGEST_STEMMED = 40
"""Longer runs of letters are no words; stemming them only costs time."""

LONGEST_WORD = 200
"""Longer runs of letters, pictures written as text for instance, are not indexed: nobody writes them into a search."""

SHORTEST_BESIDE_APOSTROPHE = 3
"""Shorter pieces beside an apostrophe are articles and endings: l'eau, foto's, İzmir'de."""


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Makes terms of texts in the language of a site, given by its base code (`fr`).

    A word is a run of letters, digits and their marks, with apostrophes inside. It is folded (NFKD, no accents, no
    apostrophes, no possessive s, lower case) and stemmed: in English after folding and ASCII words alone, in a language
    that Snowball knows before folding, parted at apostrophes. Since accents may decide the stem there, a word whose
    stem is another without them has both as terms. Runs without spaces between words become overlapping pieces.
    No word is left out: *US*, *WHO*, *IT* and *may* are words of the news; it is the query that passes over *the*.
    A letter that is newer than Python's Unicode tables parts words here, and may not in a newer browser.
    """

    language: str = ENGLISH

    def terms(self, text: str) -> list[str]:
        """List the terms of a text in its order, as often as they stand there."""
        return [term for word in words_in(text) for term in _word_terms(self.language, word)]

    def chunk_terms(self, chunk: str) -> tuple[str, ...]:
        """The terms of a stretch of text without white space; those of a text are those of its stretches in turn."""
        return tuple(self.terms(chunk))


def pipeline_for(code: str) -> Pipeline:
    """The pipeline for a site of this language (`en`, `pt-BR`); one that has no stemmer is folded alone."""
    return Pipeline(base_language(code))


def terms(text: str) -> list[str]:
    """List the terms of an English text."""
    return Pipeline().terms(text)


@lru_cache(maxsize=1 << 17)
def _word_terms(language: str, word: str) -> tuple[str, ...]:
    if word.isascii():
        return tuple(_plain_terms(language, word))
    return tuple(
        term
        for part in parts_of(word)
        for term in (run_terms(part) if part.size else _plain_terms(language, part.text))
    )


def _plain_terms(language: str, word: str) -> Iterator[str]:
    if len(word) > LONGEST_WORD:
        return iter(())
    if language == ENGLISH:
        return map(_stem_english, pieces_in(fold(word)))
    if snowball_stem(language) is None:
        return iter(pieces_in(fold(word)))
    pieces = [piece for side in compose(word).split("'") for piece in pieces_in(side)]
    if "'" in compose(word):
        pieces = [piece for piece in pieces if len(piece) >= SHORTEST_BESIDE_APOSTROPHE] or pieces
    return (term for piece in pieces for term in _snowball_terms(language, piece))


def _snowball_terms(language: str, piece: str) -> Iterator[str]:
    term, plain = _stem_snowball(language, piece), fold(piece)
    if term:
        yield term
    if plain != piece and (other := _stem_snowball(language, plain)) not in ("", term):
        yield other


def _stem_english(piece: str) -> str:
    return stem(piece) if piece.isascii() and len(piece) <= LONGEST_STEMMED else piece


def _stem_snowball(language: str, piece: str) -> str:
    stemmed = snowball_stem(language)
    # scripts count a letter beyond U+FFFF as two, which makes another word of it for a stemmer
    if stemmed is None or len(piece) > LONGEST_STEMMED or max(piece, default="") > "\uffff":
        return fold(piece)
    return fold(stemmed(piece) or piece)
