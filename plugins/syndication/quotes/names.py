"""Names: whom a phrase before or after a verb of speech means."""

import re

from plugins.syndication.quotes.quotation import NOBODY, Speaker
from plugins.syndication.quotes.verbs import SPEECH

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž]"
_ABBREVIATED = "(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Maj|Sgt|Capt|Adm|Rev|Prof|St|Jr|Sr|Atty|Del)"
_WORD = rf"(?:{_ABBREVIATED}\.|(?:[A-Z]\.)+|{_CAPITAL}[\w’'-]*)"
_PARTICLE = r"(?:de|del|della|der|den|di|du|da|dos|el|al|bin|ibn|la|le|van|von|ben|y)"
_NAME = rf"{_WORD}(?:\s(?:{_PARTICLE}\s){{0,2}}{_WORD})*"
_TAIL = re.compile(rf"(?:^|(?<=\s))(?:{_PARTICLE}\s)?{_NAME}$")
_HEAD = re.compile(rf"(?:al-)?{_NAME}")
_TITLES = frozenset(
    [
        "president",
        "president-elect",
        "vice-president",
        "vice",
        "prime",
        "premier",
        "minister",
        "chancellor",
        "senator",
        "senators",
        "sen",
        "sens",
        "representative",
        "rep",
        "reps",
        "congressman",
        "congresswoman",
        "congressmen",
        "governor",
        "gov",
        "lt",
        "lieutenant",
        "general",
        "gen",
        "colonel",
        "col",
        "major",
        "maj",
        "captain",
        "capt",
        "sergeant",
        "sgt",
        "officer",
        "admiral",
        "adm",
        "judge",
        "justice",
        "chief",
        "attorney",
        "secretary",
        "speaker",
        "leader",
        "whip",
        "chairman",
        "chairwoman",
        "chair",
        "director",
        "commissioner",
        "mayor",
        "councilman",
        "councilwoman",
        "sheriff",
        "detective",
        "ambassador",
        "envoy",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "pope",
        "cardinal",
        "archbishop",
        "bishop",
        "rev",
        "reverend",
        "father",
        "sister",
        "rabbi",
        "imam",
        "sheikh",
        "sheik",
        "king",
        "queen",
        "prince",
        "princess",
        "lord",
        "lady",
        "sir",
        "dame",
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "doctor",
        "professor",
        "prof",
        "coach",
        "republican",
        "democrat",
        "democratic",
        "republicans",
        "democrats",
        "majority",
        "minority",
        "former",
        "candidate",
        "nominee",
        "correspondent",
        "host",
        "editor",
        "reporter",
        "analyst",
        "manager",
        "adviser",
        "advisor",
        "strategist",
        "ceo",
        "founder",
        "owner",
        "herr",
        "frau",
        "monsieur",
        "madame",
        "señor",
        "señora",
        "presidente",
        "präsident",
        "ministerpräsident",
        "bundeskanzler",
        "state",
        "treasury",
        "defense",
        "defence",
        "homeland",
        "interior",
        "commerce",
    ]
)
_NO_NAME = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "his",
        "her",
        "their",
        "its",
        "our",
        "in",
        "on",
        "at",
        "for",
        "but",
        "and",
        "as",
        "when",
        "while",
        "if",
        "so",
        "then",
        "now",
        "however",
        "meanwhile",
        "still",
        "also",
        "yet",
        "after",
        "before",
        "earlier",
        "later",
        "there",
        "here",
        "what",
        "who",
        "how",
        "why",
        "one",
        "two",
        "some",
        "many",
        "most",
        "other",
        "others",
        "both",
        "by",
        "with",
        "from",
        "to",
        "i",
        "we",
        "you",
        "it's",
        "according",
        "asked",
        "speaking",
    ]
)
_DETERMINERS = frozenset(["the", "a", "an", "this", "that", "his", "her", "their", "its", "one", "another", "some"])
_NO_PERSON = ("U.S", "U.K", "U.N", "E.U", "USA", "United States", "Twitter", "Facebook", "Instagram")
_PRONOUNS = frozenset(("he", "she", "they", "it", "who", "we", "i", "you"))
_GROUPS = frozenset(
    [
        "officials",
        "police",
        "authorities",
        "prosecutors",
        "investigators",
        "researchers",
        "scientists",
        "doctors",
        "critics",
        "supporters",
        "sources",
        "experts",
        "lawmakers",
        "leaders",
        "aides",
        "analysts",
        "residents",
        "witnesses",
        "lawyers",
        "attorneys",
        "organizers",
        "activists",
    ]
)
_LINKS = ("of", "for", "from", "at", "in", "with", "and", "by", "to", "on", "against")
_OPENING = re.compile(
    r"^(?:(?:and|but|so|yet|as|while|when|where|also|even|though|although|because|since|after|before|still|then|that|which"
    r"|meanwhile|however|instead|indeed|earlier|later)\s+)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:\s+(?:has|had|have|is|was|are|were|also|later|then|again|recently|even|only|just|once|further|himself|herself"
    r"|will|would|did|does|reportedly|repeatedly|famously|\w+ly|previously|since|already|today|yesterday|himself"
    r"|(?:on |last |this |late |early )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?"
    r"|(?:in|on) [A-Z][a-z]+\.?(?: \d{1,2})?))+$"
)
_PARTY = re.compile(r"\s?\(\s?[^)]{1,40}\)|,\s(?:[RDI]|[RD]\.)\s?-\s?[A-Z][\w.]*\.?(?=,|\s|$)")
_POSSESSIVE = re.compile(r"\s?[’'`]\s?s?$")
_OWNER = re.compile(rf"{_NAME}\s?[’'`]\s?s(?=\s)")


def name_at_start(phrase: str) -> Speaker:
    """Say whom the start of a phrase names, as after `said` or `according to`."""
    phrase = _PARTY.sub("", phrase.lstrip())
    first = phrase.split(" ", 1)[0].casefold()
    if first in _DETERMINERS:
        words = re.split(r"[,.;:\n(“”\"]| (?:who|which|that|in|on|during|after|when|as|while|at) ", phrase, maxsplit=1)[
            0
        ]
        return subject(words)
    if match := _HEAD.match(phrase):
        after = phrase[match.end() :]
        if _OWNER.match(phrase):
            return subject(re.split(r"[,.;:\n(“”\"]", phrase, maxsplit=1)[0])
        tail = re.match(rf"(?:\s[a-z][\w’'-]+){{1,4}}\s(?={_CAPITAL})", after)
        if tail and not set(tail.group().split()) & {*_LINKS, "who", "that", "said", "told", "last", "late", "early"}:
            return name_at_start(after[tail.end() :])
        return _named(match.group())
    if first.strip(".,") in _GROUPS:
        return Speaker(first.strip(".,"), "described", first.strip(".,"))
    if re.match(r"[a-z]", phrase):
        return subject(re.split(r"[,.;:\n(“”\"]| (?:who|which|that|in|on) ", phrase, maxsplit=1)[0])
    return NOBODY


def subject(phrase: str) -> Speaker:
    """Say whom a phrase names at its end, as before a verb: `Biden's chief of staff Ron Klain`, `a senior official`."""
    phrase = _PARTY.sub("", phrase.strip())
    phrase = _OPENING.sub("", _TRAILING.sub("", phrase)).strip(" ,")
    words = phrase.split()
    if words and words[-1].casefold() in ("he", "she", "they", "it") and len(words) <= 4:
        return Speaker(words[-1].casefold(), "pronoun")
    if not words or len(words) > 14:
        return NOBODY
    first = words[0].casefold()
    tail = _TAIL.search(phrase)
    if tail and not _POSSESSIVE.search(phrase):
        before = phrase[: tail.start()].split()
        if not before and first not in _DETERMINERS:
            return _named(tail.group())
        if before and " ".join(before[-2:]).casefold() == "secretary of":
            return _named(tail.group())
        if before and before[-1] in ("to", "for") and len(tail.group().split()) > 2:
            return _named(tail.group().split(" ", 1)[1])  # `ambassador to Russia Jon Huntsman`
        if before and before[-1].casefold() not in (*_LINKS, *_DETERMINERS) and _lower_role(before):
            return _named(tail.group())
    if first in _DETERMINERS or words[-1] in _GROUPS or _OWNER.match(phrase):
        return _described(words)
    return NOBODY


def _lower_role(before: list[str]) -> bool:
    return before[-1][:1].islower() and not before[-1].endswith(",")


def _described(words: list[str]) -> Speaker:
    if (
        len(words) > 8
        or SPEECH.search(" ".join(words))
        or _PRONOUNS & {word.casefold() for word in words}
        or (len(words) == 1 and words[0].casefold() in _DETERMINERS)
    ):
        return NOBODY
    bare = [word.casefold() for word in words]
    key = " ".join(bare[1:] if bare[0] in _DETERMINERS else bare)
    return Speaker(" ".join(words), "described", key)


def _named(name: str) -> Speaker:
    """A name without its titles; what is all titles is a description."""
    words = name.split()
    while words and words[0].casefold() in _NO_NAME:
        words = words[1:]
    plain = [word.strip(".,").casefold() for word in words]
    last_title = max((at for at, word in enumerate(plain) if word in _TITLES), default=-1)
    kept = words[last_title + 1 :]
    if kept and re.match(r"[RDI]-", kept[0]):
        return NOBODY
    if kept and plain[-1] not in _NO_NAME:
        bare = _POSSESSIVE.sub("", " ".join(kept)).rstrip(",")
        bare = bare.rstrip(".") if not bare.endswith(("Jr.", "Sr.")) else bare
        return Speaker(bare, "named", surname(bare)) if len(kept) <= 5 and _is_name(bare) else NOBODY
    return Speaker(" ".join(words), "described", " ".join(plain)) if words and last_title >= 0 else NOBODY


def _is_name(words: str) -> bool:
    """Whether capitalised words can be a name; a sentence may open with any word."""
    return (
        len(words) > 2
        and (" " in words or not words.endswith("ing"))
        and not words[0].isdigit()
        and words not in _NO_PERSON
    )


def surname(name: str) -> str:
    """The folded last word of a name that is no `Jr.`: what speakers of several texts are compared by."""
    words = [word for word in re.split(r"\s+", name) if word.rstrip(".,") not in ("Jr", "Sr", "II", "III", "IV")]
    return words[-1].strip(".,").casefold().replace("’", "'") if words else ""
