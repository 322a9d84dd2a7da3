"""People: who is named where in one text, as far as a name can be told from a place's or an office's."""

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

from plugins.syndication.quotes.attribution import ADVERBIAL, sentences
from plugins.syndication.quotes.names import NAME, OPENING, named
from plugins.syndication.quotes.verbs import SPEECH
from plugins.syndication.quotes.vocabulary import DETERMINERS, LINKS, NO_NAME, OFFICES, PLACES, PRONOUNS, TITLES
from plugins.syndication.texts.quotation import quotations

_RUN = re.compile(rf"(?<![\w’'.]){NAME}")
_WORD_BEFORE = re.compile(r"([\w’'-]+)\s\Z")
_VERB_AFTER = re.compile(rf"\s(?:also |later |then )?{SPEECH.pattern}")
_OWNS = re.compile(r"\s?[’']\s?s?\b|[’']s?\Z")
_BELONGS = re.compile(
    r" (?:administration|campaign|team|inquiry|investigation|presidency|family|foundation|government|officials?|aides?"
    r"|advisers?|advisors?|supporters?|voters?|ally|allies|lawyers?|White House|rally|era|spokes\w+)\b"
)
_IN_PLACES = frozenset(("in", "at", "near", "across", "off", "around", "into", "through", "outside"))
_ROLE = re.compile(
    r"(?:er|or|ist|man|woman|person|ant|ent|ian|eer|ess|mate|pilot|veteran|aide|official|wife|widow|son|aunt|boss|chief|head)$",
    re.IGNORECASE,
)
_HE = "(?:Mr|Sir|Lord|King|Herr|Monsieur|Señor|[Ss]pokesman|[Cc]ongressman|[Cc]ouncilman)"
_SHE = (
    "(?:Mrs|Ms|Miss|Dame|Lady|Queen|Frau|Madame|Señora|[Ss]pokeswoman|[Cc]ongresswoman|[Cc]ouncilwoman|[Cc]hairwoman)"
)
_EITHER = rf"(?:(?P<he>{_HE})|(?P<she>{_SHE}))"
_LAST = r"(?P<name>[A-ZÀ-Þ][\w-]*(?:[’'][A-Z]\w*)?)"
_TITLED = re.compile(rf"\b{_EITHER}\.?,? (?:[A-ZÀ-Þ][\w’'.-]* ){{0,2}}{_LAST}(?! [A-ZÀ-Þ])")
_CALLED = re.compile(rf"\b{_LAST}, an? (?:[\w’'-]+ ){{0,3}}{_EITHER}\b")
_OWN = re.compile(
    r"\b(?:(he|his|himself)|(she|herself|her(?= (?!to\b|in\b|on\b|at\b|and\b|that\b|as\b|for\b|with\b)\w)))\b"
)


class Mention(NamedTuple):
    """A person in a sentence: the surname folded, the name as printed without titles, and where it stands with them."""

    key: str
    name: str
    start: int
    end: int


class People:
    """The people whom one text names."""

    def __init__(self, text: str) -> None:
        self._text = text

    def mentions(self, sentence: str) -> list[Mention]:
        """Who is named in a sentence, in order."""
        return [mention for mention, titled in _names(sentence) if titled or self._is_person(mention.key)]

    def pronoun_of(self, key: str) -> str:
        """`he` or `she` where the text calls a person so, or "": by titles, or else by the person's own sentences.

        Those who share a surname are not told apart.
        """
        if key not in self._pronouns:
            self._pronouns[key] = self._pronoun_of(key)
        return self._pronouns[key]

    @cached_property
    def _pronouns(self) -> dict[str, str]:
        return {}

    @cached_property
    def _sentences(self) -> list[str]:
        return list(sentences(narration(self._text)))

    @cached_property
    def _known(self) -> dict[str, bool]:
        return {}

    @cached_property
    def _runs(self) -> list[tuple[int, int, str, str]]:
        """The runs of capitalised words: where they start and end, as printed and folded."""
        runs = ((run.start(), run.end(), run.group()) for run in _RUN.finditer(self._text))
        return [(start, end, words, words.casefold().replace("’", "'")) for start, end, words in runs]

    def _is_person(self, key: str) -> bool:
        if key not in self._known:
            self._known[key] = self._reads_like_one(key)
        return self._known[key]

    def _reads_like_one(self, key: str) -> bool:
        """Whether one of a surname has a title, speaks, or has a full name that reads like nothing else."""
        likely, places = set[str](), set[str]()
        for start, end, words, folded in self._runs:
            read = _read(words) if key in folded else None
            if read is None:
                continue
            own, name, lead, titled = read
            before = _WORD_BEFORE.search(self._text, max(0, start + lead - 30), start + lead)
            word = before[1] if before else ""
            if titled or SPEECH.fullmatch(word) or _VERB_AFTER.match(self._text, end):
                if own == key:
                    return True
            elif word.casefold() in _IN_PLACES and not _OWNS.match(self._text, end):
                places.add(name)
            elif " " in name and word.casefold() != "the" and not _is_office(name):
                likely.add(name)
        return key in {name.split()[-1].strip(".,").casefold().replace("’", "'") for name in likely - places}

    @cached_property
    def _titles(self) -> dict[str, set[str]]:
        """The pronouns that titles tell, by surname."""
        found: dict[str, set[str]] = {}
        for title in _TITLED.finditer(self._text):
            found.setdefault(title["name"].casefold().replace("’", "'"), set()).add("he" if title["he"] else "she")
        for title in _CALLED.finditer(self._text):
            found.setdefault(title["name"].casefold().replace("’", "'"), set()).add("he" if title["he"] else "she")
        return found

    def _pronoun_of(self, key: str) -> str:
        titles = self._titles.get(key, set())
        if titles:
            return "".join(titles) if len(titles) == 1 else ""
        votes = {"he": 0, "she": 0}
        for sentence in self._sentences:
            mentions = self.mentions(sentence) if key in sentence.casefold().replace("’", "'") else []
            if {mention.key for mention in mentions} == {key} and (own := _OWN.search(sentence, mentions[0].end)):
                votes["he" if own[1] else "she"] += 1
        return "" if votes["he"] == votes["she"] else max(votes, key=votes.__getitem__)


def is_subject(sentence: str, mention: Mention) -> bool:
    """Whether a sentence opens with a person: with a name, a role before it, or after some words on when and where."""
    *earlier, lead = sentence[: mention.start].split(",")
    if not all(ADVERBIAL.match(part) or OPENING.match(part) or _is_role(part.split()) for part in earlier):
        return False
    words = OPENING.sub("", f"{lead.strip()} ").split()
    return (not words or _is_role(words)) and not _OWNS.match(sentence, mention.end)


def is_person_there(sentence: str, mention: Mention) -> bool:
    """Whether a name means the person, and not what belongs to it: `Lindow's boat`, `the Lindow inquiry`."""
    return not _OWNS.match(sentence, mention.end) and not _BELONGS.match(sentence, mention.end)


def narration(text: str) -> str:
    """The narrator's words of a text; quotations are blanks, with the stop that ends them."""
    for first, stop in quotations(text):
        ends = text[first:stop].rstrip("”\"’'» `").endswith((".", "!", "?"))
        text = text[:first] + " " * (stop - first - ends) + "." * ends + text[stop:]
    return text


def _names(text: str) -> Iterator[tuple[Mention, bool]]:
    """What may be a name, and whether a title stands before it."""
    for run in _RUN.finditer(text):
        if (read := _read(run.group())) is not None:
            key, name, lead, titled = read
            yield Mention(key, name, run.start() + lead, run.end()), titled


@lru_cache(maxsize=4096)
def _read(words: str) -> tuple[str, str, int, bool] | None:
    """The surname and the name in a run of capitalised words, where it begins, and whether a title stands before it."""
    speaker = named(words)
    if speaker.known != "named" or re.search(r"-[a-z]", speaker.name):
        return None
    before = words[: max(words.find(speaker.name), 0)].replace(".", "").casefold().split()
    lead = 0  # a sentence may open with a word that is no part of the name
    for word in words.split():
        if word.casefold() not in NO_NAME or word.casefold() in PRONOUNS:
            break
        lead += len(word) + 1
    return speaker.key, speaker.name, lead, bool(TITLES & set(before))


def _is_office(name: str) -> bool:
    words = name.casefold().split()
    return words[-1] in OFFICES or words[0] in PLACES


def _is_role(words: list[str]) -> bool:
    """Whether words before a name say what somebody is: `the pilot's sister`, `deputy minister`, `convener`."""
    bare = words[1:] if words and words[0].casefold() in DETERMINERS else words
    if not bare or len(bare) > 4 or LINKS & {word.casefold() for word in bare}:
        return False
    last = bare[-1].casefold()
    return last in TITLES or (last not in NO_NAME and _ROLE.search(last) is not None)
