"""Orthography: whether two readings differ in spelling and punctuation alone, or in substance."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from plugins.syndication.stories.segment import IDEOGRAPHS
from plugins.syndication.stories.spelling import spelling_key

_LETTER = rf"[^\W\d_{IDEOGRAPHS}]"
# what may be an apostrophe, what opens a quotation unless it stands in a word, and what is of a quotation
_MARKS = str.maketrans({
    **dict.fromkeys("’ʼ′´ʻ", "'"), **dict.fromkeys("‘`", "‘"), **dict.fromkeys("“”„‟«»‹›‚″「」『』", '"')
})  # fmt: skip
_MARKS_IN_WORDS = re.compile(r"(?<=\w)‘(?=\w)")
_DOUBLED = re.compile("''|‘‘")
# words that begin with an apostrophe: 'em, rock 'n' roll, the '90s
_CLIPPED = r"(?:\d\ds?|'?n|em|til|tis|twas|cause|round|bout)\b"
_OPENING = re.compile(rf"(?<!\w)['‘](?!{_CLIPPED})(?=\w)|(?<=\s)['‘]\Z|‘(?!{_CLIPPED})", re.IGNORECASE)
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
                          "đ": "d", "Đ": "D", "ı": "i"})  # fmt: skip
_DASHES = "-‐‑‒–—―−"
_MINUS = "-‑–−"
# signs that say something, where all other punctuation only divides; a question is no statement
_SAYING = "%&#@?"
_QUOTES = "\"'"
_SAYS_NOTHING = "|©®™"
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
# pages part contractions: does n't, doesn’ t
_PARTED = re.compile(r"(?<=[^\W\d_])\s?['‘]\s?(s|t|re|ve|ll|d|m)\b")
_PARTED_NOT = re.compile(r"(?<=[^\W\d_])\s(?=n't\b)")
_PER_CENT = re.compile(r"\b([Pp])er[\s-]+cents?\b")
_CLOCK = re.compile(r"(?<=\d)\.(?=\d\d\s?[ap]\.?m\b)")
_TITLES = {
    "Sen": "Senator", "Rep": "Representative", "Gov": "Governor", "Gen": "General", "Col": "Colonel", "Capt": "Captain",
    "Sgt": "Sergeant", "Lt": "Lieutenant", "Prof": "Professor", "Dr": "Doctor", "Rev": "Reverend",
}  # fmt: skip
_TITLE = re.compile(rf"\b({'|'.join(_TITLES)})\.(?=\s*(?:[A-Z]|\Z))")
# how many words of the one side may stand for how many of the other
_STEPS = ((1, 1), (2, 1), (1, 2), (3, 1), (1, 3))
# where one of these stands by itself, the two together say something else: may be, a part, every day, over time
_FUNCTION = (
    "a an the all and any are but can could did does each either ever every few for from get had has have her him his"
    " how its less let like may might more most much must neither never none nor not now off one only onto other our"
    " out over own put see set she should some such than that their them then there these they this those through too"
    " two under until was way were what when where which while who whole whom why will with would yes yet you your"
)
_FUNCTION_WORDS = frozenset(_FUNCTION.split())
# a hyphen tells these from another word, as it does re-sign from resign
_HYPHEN_TELLS = frozenset({"coop", "coops"})


class _Atom(NamedTuple):
    """A word, figure or telling sign, and what stands between it and the one before: a hyphen, nothing or else.

    Or a quotation mark: `"`, or `'`, which may be an apostrophe as well.
    """

    word: str
    joint: str


def only_spelling(a: str, b: str, lang: str = "en") -> bool:
    """Say whether two readings are the same but for spelling, case, punctuation, word division and paragraph breaks.

    Quotation marks of any kind are the same, but not none: a word in them is another's.

    What textual criticism calls accidentals, against substantives (W. W. Greg, The Rationale of Copy-Text, 1950). In
    doubt a difference is one of substance. British and American spelling, accents and figures for number words are
    folded in English alone: in other languages they tell words apart (`konnte`, `könnte`).
    """
    english = lang.partition("-")[0].casefold() == "en"
    ours, theirs = (tuple(_atoms(_prepared(text, english))) for text in (a, b))
    return _same(ours, theirs, english)


def _prepared(text: str, english: bool) -> str:
    text = text.translate(_MARKS)
    if not text.isascii():
        text = _without(text, {sign for sign in set(text) if unicodedata.category(sign) == "Cf"})
    text = _MARKS_IN_WORDS.sub("'", _DOUBLED.sub('"', text))
    text = _folded(text) if english else unicodedata.normalize("NFKC", text)
    return _OPENING.sub('"', text).replace("‘", "'")


def _folded(text: str) -> str:
    """Fold what is spelled in more than one way in English."""
    plain = text
    if not text.isascii():
        plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
        plain = _without(plain, set(filter(unicodedata.combining, set(plain))))
    plain = plain.lower() if plain.isupper() and len(plain.split()) > 2 else plain
    plain = _CLOCK.sub(":", _THOUSANDS.sub("", _PER_CENT.sub("percent", plain)))
    plain = _PARTED_NOT.sub("", _PARTED.sub(r"'\1", plain))
    plain = _TITLE.sub(lambda found: f"{_TITLES[found[1]]} ", plain)
    return _DOTTED.sub(lambda found: found[0].replace(".", "") + " ", plain)


def _without(text: str, signs: Collection[str]) -> str:
    return text.translate(dict.fromkeys(map(ord, signs))) if signs else text


def _atoms(text: str) -> Iterator[_Atom]:
    joint, end = " ", -1
    for found in _atom().finditer(text):
        word, start = found[0], found.start()
        before, after = text[start - 1 : start], text[found.end() : found.end() + 1]
        if word in _DASHES:
            if sign := _figure_dash(word, before, after):
                yield _Atom(sign, " ")
            joint, end = "-" if before.isalnum() and after.isalnum() else " ", found.end()
        elif word in _QUOTES:
            yield _Atom(word, " ")
        elif word[0].isalnum() or _says(word):
            yield _Atom(word, joint if start == end and joint == "-" else "" if start == end else " ")
            joint, end = "", found.end()


def _figure_dash(dash: str, before: str, after: str) -> str:
    """The sign that a dash is before a figure: between two (a score, a range), or a minus; "" elsewhere."""
    if not after.isdigit():
        return ""
    if before.isdigit():
        return "–"
    return "-" if dash in _MINUS and not before.isalpha() else ""


def _says(sign: str) -> bool:
    kind = unicodedata.category(sign)
    return sign in _SAYING or (kind[0] == "S" and kind != "Sk" and sign not in _SAYS_NOTHING)


def _same(a: Sequence[_Atom], b: Sequence[_Atom], english: bool) -> bool:
    """Compare word by word; where one side parts what the other writes as one, the parts together."""
    at, other = _after_marks(a, 0, b, 0)
    while at < len(a) and other < len(b):
        for ours, theirs in _STEPS:
            key = _joined(a[at : at + ours], ours, english)
            if key is not None and key == _joined(b[other : other + theirs], theirs, english):
                at, other = _after_marks(a, at + ours, b, other + theirs)
                break
        else:
            return False
    return at == len(a) and other == len(b)


def _after_marks(a: Sequence[_Atom], at: int, b: Sequence[_Atom], other: int) -> tuple[int, int]:
    """Go on behind the quotation marks of both, where there may be as many; else stay before them."""
    ours, theirs = ("".join(takewhile(_QUOTES.__contains__, words)) for words in (_words(a, at), _words(b, other)))
    if ours.count('"') <= len(theirs) and theirs.count('"') <= len(ours):
        return at + len(ours), other + len(theirs)
    return at, other


def _words(atoms: Sequence[_Atom], at: int) -> Iterator[str]:
    return (atoms[place].word for place in range(at, len(atoms)))


def _joined(run: Sequence[_Atom], parts: int, english: bool) -> str | None:
    """The key of some words as one; None where there are not as many, or they cannot be meant as one."""
    if len(run) < parts or any(not _may_join(first.word, second) for first, second in pairwise(run)):
        return None
    whole = "".join(atom.word for atom in run)
    if len(run) > 1 and whole.casefold() in _HYPHEN_TELLS:
        return None
    return spelling_key(whole, english)


def _may_join(first: str, second: _Atom) -> bool:
    if not (first.isalpha() and second.word.isalpha()):
        return False
    if second.joint == "-":
        return first.casefold() != "re" or second.word[0].casefold() in "aeiou"
    if first.isupper() and second.word.isupper() and len(first) == len(second.word) == 1:
        return True
    parts = (first.casefold(), second.word.casefold())
    return second.word.islower() and all(len(part) > 2 and part not in _FUNCTION_WORDS for part in parts)


@cache
def _atom() -> re.Pattern[str]:
    # compiled where readings are compared: it takes Python milliseconds
    return re.compile(
        rf"\d+(?:st|nd|rd|th)\b|\d+(?:[.,:/]\d+)*|{_LETTER}+(?:'{_LETTER}+)*|(?=\w)[{IDEOGRAPHS}]|[^\w\s]"
    )
