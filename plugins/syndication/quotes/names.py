"""Names: whom a phrase before or after a verb of speech means."""

import re
from functools import lru_cache

from plugins.syndication.quotes.quotation import NOBODY, Speaker
from plugins.syndication.quotes.verbs import SPEECH
from plugins.syndication.quotes.vocabulary import DETERMINERS, GROUPS, LINKS, NO_NAME, NO_PERSON, PRONOUNS, TITLES

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-Ž]"
_ABBREVIATED = "(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Maj|Sgt|Capt|Adm|Rev|Prof|St|Jr|Sr|Atty|Del)"
_WORD = rf"(?:{_ABBREVIATED}\.|(?:[A-Z]\.)+|{_CAPITAL}[\w’'-]*)"
_PARTICLE = r"(?:de|del|della|der|den|di|du|da|dos|el|al|bin|ibn|la|le|van|von|ben|y)"
NAME = rf"{_WORD}(?:\s(?:{_PARTICLE}\s){{0,2}}{_WORD})*"
_TAIL = re.compile(rf"(?:^|(?<=\s))(?:{_PARTICLE}\s)?{NAME}$")
_HEAD = re.compile(rf"(?:al-)?{NAME}")
_ANY_PRONOUN = PRONOUNS | {"who", "we", "i", "you"}
OPENING = re.compile(
    r"^(?:(?:and|but|so|yet|as|while|when|where|also|even|though|although|because|since|after|before|still|then|that|which"
    r"|meanwhile|however|instead|indeed|earlier|later)\s+)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"(?:\s+(?:has|had|have|is|was|are|were|also|later|then|again|recently|even|only|just|once|further|himself|herself"
    r"|will|would|did|does|reportedly|repeatedly|famously|\w+ly|previously|since|already|today|yesterday|himself"
    r"|(?:on |last |this |late |early )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|afternoon|evening|night))?"
    r"|(?:in|on) [A-Z][a-z]+\.?(?: \d{1,2})?))+$"
)
_RUN_TOGETHER = re.compile(r"(?<=[a-zß-ÿ]{2})[.!?](?=[A-ZÀ-Þ][a-zß-ÿ])")  # `released.He`
_NO_PART_OF_A_NAME = re.compile(
    r"(?:He|She|It|They|We|You|I|Him|His|Them|Their|Its|Our|Your|Who|\w+[’'](?:re|ve|ll|d|m|t)"
    r"|(?:It|He|She|That|There|Here|What|Who|Where|How|Let|This)[’']s)[.,]?"
)
_PARTY = re.compile(r"\s?\(\s?[^)]{1,40}\)|,\s(?:[RDI]|[RD]\.)\s?-\s?[A-Z][\w.]*\.?(?=,|\s|$)")
_POSSESSIVE = re.compile(r"\s?[’'`]\s?s?$")
_OWNER = re.compile(rf"{NAME}\s?[’'`]\s?s(?=\s)")


_CLAUSE_END = re.compile(r"[,.;:\n(“”\"]")
_PHRASE_END = re.compile(r"[,.;:\n(“”\"]| (?:who|which|that|in|on|during|after|when|as|while|at) ")
_IN_APPOSITION = re.compile(
    rf",\s(?P<name>{NAME})(?=\s?(?:[,.;:\n)“”\"—–]|$)|\s(?:who|in|on|at|during|after|when|as)\s)"
)
_IN_A_PLACE = re.compile(rf"\s(?:in|at|near|of|from)\s{NAME}$")
_LINKED = re.compile(r"\s(?:for|of|to|with|by|from)\s")
_ROLE_BETWEEN = re.compile(rf"(?:\s[a-z][\w’'-]+){{1,4}}\s(?={_CAPITAL})")


def name_at_start(phrase: str, spoken: bool = True) -> Speaker:
    """Say whom the start of a phrase names, as after `said` or `according to`.

    `spoken` says that it can only be somebody, as after `said`: a report has no name after it.
    """
    phrase = _without_party(phrase.lstrip())
    first = phrase.split(" ", 1)[0].casefold()
    if first in DETERMINERS:
        return _in_apposition(phrase, spoken) or subject(_PHRASE_END.split(phrase, maxsplit=1)[0])
    if match := _HEAD.match(phrase):
        after = phrase[match.end() :]
        if _OWNER.match(phrase):
            return _in_apposition(phrase, spoken) or subject(_CLAUSE_END.split(phrase, maxsplit=1)[0])
        tail = _ROLE_BETWEEN.match(after)
        if tail and not set(tail.group().split()) & {*LINKS, "who", "that", "said", "told", "last", "late", "early"}:
            return name_at_start(after[tail.end() :], spoken)
        return named(match.group())
    if first.strip(".,") in GROUPS:
        return Speaker(first.strip(".,"), "described", first.strip(".,"))
    if "a" <= phrase[:1] <= "z":
        return _in_apposition(phrase, spoken) or subject(_PHRASE_END.split(phrase, maxsplit=1)[0])
    return NOBODY


def subject(phrase: str) -> Speaker:
    """Say whom a phrase names at its end, as before a verb: `Biden's chief of staff Ron Klain`, `a senior official`."""
    phrase = _without_party(_RUN_TOGETHER.split(phrase)[-1].strip())
    phrase = OPENING.sub("", _TRAILING.sub("", phrase)).strip(" ,")
    words = phrase.split()
    if words and words[-1].casefold() in PRONOUNS and len(words) <= 4:
        return Speaker(words[-1].casefold(), "pronoun")
    if not words or len(words) > 14:
        return NOBODY
    first = words[0].casefold()
    tail = _TAIL.search(phrase)
    if tail and not _POSSESSIVE.search(phrase):
        before = phrase[: tail.start()].split()
        if not before and first not in DETERMINERS:
            return named(tail.group())
        if before and " ".join(before[-2:]).casefold() == "secretary of":
            return named(tail.group())
        if before and before[-1] in ("to", "for") and len(tail.group().split()) > 2:
            return named(tail.group().split(" ", 1)[1])  # `ambassador to Russia Jon Huntsman`
        if before and before[-1].casefold() not in (*LINKS, *DETERMINERS) and _lower_role(before):
            return named(tail.group())
    if first in DETERMINERS or words[-1] in GROUPS or _OWNER.match(phrase):
        return _described(words)
    return NOBODY


def _in_apposition(phrase: str, spoken: bool) -> Speaker | None:
    """The name after a described role: `the trust's chair, Agnes Tolliver`, but no `a spokesman for the mayor, ...`."""
    role = _CLAUSE_END.split(phrase, maxsplit=1)[0]
    found = _IN_APPOSITION.match(phrase, len(role))
    if found is None or subject(role).known != "described" or _IN_A_PLACE.search(role):
        return None
    title = role.split()[-1].casefold() in TITLES
    if (title and _LINKED.search(role)) or not (title or spoken):
        return None
    speaker = named(found["name"])
    return speaker if speaker.known == "named" and " " in speaker.name else None


def _without_party(phrase: str) -> str:
    return _PARTY.sub("", phrase) if "(" in phrase or "-" in phrase else phrase


def _lower_role(before: list[str]) -> bool:
    return before[-1][:1].islower() and not before[-1].endswith(",")


def _described(words: list[str]) -> Speaker:
    if (
        len(words) > 8
        or SPEECH.search(" ".join(words))
        or _ANY_PRONOUN & {word.casefold() for word in words}
        or (len(words) == 1 and words[0].casefold() in DETERMINERS)
    ):
        return NOBODY
    bare = [word.casefold().replace("’", "'") for word in words]
    key = " ".join(bare[1:] if bare[0] in DETERMINERS else bare)
    return Speaker(" ".join(words), "described", key)


@lru_cache(maxsize=4096)
def named(name: str) -> Speaker:
    """A name without its titles; what is all titles is a description."""
    words = name.split()
    while words and words[0].casefold() in NO_NAME:
        words = words[1:]
    plain = [word.strip(".,").casefold() for word in words]
    last_title = max((at for at, word in enumerate(plain) if word in TITLES), default=-1)
    kept = words[last_title + 1 :]
    if kept and (re.match(r"[RDI]-", kept[0]) or any(map(_NO_PART_OF_A_NAME.fullmatch, kept))):
        return NOBODY
    if len(kept) == 1 and plain[-1] in GROUPS:
        return Speaker(" ".join(words), "described", " ".join(plain))
    if kept and plain[-1] not in NO_NAME:
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
        and words not in NO_PERSON
    )


def surname(name: str) -> str:
    """The folded last word of a name that is no `Jr.`: what speakers of several texts are compared by."""
    words = name.split()
    while len(words) > 1 and words[-1].rstrip(".,") in ("Jr", "Sr", "II", "III", "IV"):
        words.pop()
    return words[-1].strip(".,").casefold().replace("’", "'") if words else ""
