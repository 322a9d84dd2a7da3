"""Attributions: who says what is quoted, by the narrator's words beside it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plugins.captures.fact import Stretch
from plugins.syndication.quotes.names import name_at_start, subject
from plugins.syndication.quotes.quotation import NOBODY, Speaker
from plugins.syndication.quotes.verbs import ACCORDING, FOREIGN, SAID_FIRST, SPEECH

_WINDOW = 220
_NEARBY = 80
_SENTENCE_END = re.compile(r"[.!?…][”\"’'»)\]]*\s+(?=[“\"‘'«(]?[A-ZÀ-Þ])")
_ABBREVIATED = re.compile(
    r"(?<!\w)(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Maj|Sgt|Capt|Adm|Rev|Prof|St|Jr|Sr|[A-Z]|[A-Z]\.[A-Z]"
    r"|Jan|Feb|Aug|Sept|Oct|Nov|Dec|vs|No|D-\w+|R-\w+)\.$"
)
_CLAUSE_END = re.compile(r"[,.;:!?\n—–“\"«(]|(?: -+ )|``")
_APPOSITION = re.compile(r"^\s?(?:who|which|a|an|the|one|D-|R-|whose|chairman|president|director|former|now|and|\d)\b")
_TELLS_MORE = re.compile(r"\s?[a-z][\w’'-]+ (?:of|for|at|in) ")  # `, chair of the trust`
ADVERBIAL = re.compile(
    r"^\s?(?:in|on|at|during|after|before|with|by|from|when|while|as|speaking|talking|asked|of|for|to|under|following|citing"
    r"|referring|last|earlier|later|meanwhile|however|then|instead|though|also|too)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"\s(?:as|while|when|that|and|but|because|if|where|who|which|than)\s|\s[—–-]+\s|:\s")
_OF_A_NAME = re.compile(r"\s(?:[RD]-|Jr)")
_RELATIVE = re.compile(r"\s?(?:who|which|whose)\b")
_PROGRESSIVE = re.compile(r"(?<!\w)(?:is|are|was|were|been|be)(?: \w+ly)?\s*$")
_LEADS_IN = re.compile(r"(?:[,:—–-]|(?<!\w)(?:that|as|was|is|were|are|of|the|a|an|his|her|their|its|about))\s*$")


class Attribution(NamedTuple):
    """Who is said to speak, and the stretch that says so."""

    speaker: Speaker
    evidence: Stretch


def after(text: str, start: int, end: int, ended: bool) -> Attribution | None:
    """Read the narrator's words between a quotation's end at `start` and `end`: `, Putin said on state TV`.

    `ended` says that the quotation is a whole sentence with its full stop: what follows then is a sentence of its own,
    unless it starts in lower case.
    """
    window = _to_sentence_end(text[start : min(end, start + _WINDOW)])
    end = start + len(window)
    lead = len(window) - len(window.lstrip(" ,\t"))
    words = window[lead:]
    if not words or words[0] in '\n“"' or (ended and not words[0].islower()):
        return None
    begin = start + lead
    if according := ACCORDING.match(words):
        return _found(name_at_start(words[according.end() :], False), text, begin, according.end(), end)
    if foreign := FOREIGN.match(words):
        speaker = name_at_start(words[foreign.end() :])
        return _found(speaker, text, begin, foreign.end(), end) if speaker.known == "named" else None
    verb = SPEECH.search(words)
    if verb is None:
        return None
    if verb.start() == 0:
        return _found(name_at_start(words[verb.end() :]), text, begin, verb.end(), end)
    if "\n" in words[: verb.start()]:
        return None
    return _found(subject_before(words[: verb.start()], verb.group()), text, begin, verb.end(), end)


def before(text: str, start: int, end: int, near: bool) -> Attribution | None:
    """Read the narrator's words before a quotation that starts at `end`, from `start` on: `Peskov told reporters, `.

    `near` demands that the verb leads into the quotation, as it does into a whole sentence.
    """
    begin = _sentence_start(text, max(start, end - 2 * _WINDOW), end)
    window = text[begin:end]
    if "\n" in window:
        begin += window.rindex("\n") + 1
        window = text[begin:end]
    if said := SAID_FIRST.match(window):
        speaker = name_at_start(window[said.end() :])
        if speaker.known == "named":
            return Attribution(speaker, (begin, begin + len(window.rstrip())))
    verbs = list(SPEECH.finditer(window))
    for verb in reversed(verbs):
        between = window[verb.end() :]
        if near and not (_LEADS_IN.search(between or ",") and len(between.split()) <= 14):
            continue
        speaker = subject_before(window[: verb.start()], verb.group())
        if speaker.known != "unknown":
            return Attribution(speaker, (begin, begin + len(window.rstrip())))
    if according := ACCORDING.match(window):
        speaker = name_at_start(window[according.end() :], False)
        if speaker.known != "unknown":
            return Attribution(speaker, (begin, begin + len(window.rstrip())))
    return None


def speaker_in(sentence: str) -> Speaker:
    """Whom a narrator's sentence has speak: `... pass through the docks, said Merete Oakshott`."""
    verb = SPEECH.search(sentence)
    if verb is None:
        return NOBODY
    head = sentence[: verb.start()]
    leads = subject_before(head, verb.group())
    follows = name_at_start(sentence[verb.end() :]) if not head or head.rstrip().endswith(",") else NOBODY
    return follows if follows.known == "named" and leads.known != "named" else leads


def sentences(text: str) -> Iterator[str]:
    """The sentences of a narrator's text, in order."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if not _ABBREVIATED.search(text[start : match.start() + 1]):
            yield text[start : match.end()]
            start = match.end()
    yield text[start:]


def subject_before(clause: str, verb: str) -> Speaker:
    """Whom the words before a verb mean: their last part by commas, or an earlier one that it only tells more of.

    A participle has the subject of its sentence.
    """
    if verb.endswith("ing") and not _PROGRESSIVE.search(clause):
        speaker = name_at_start(clause)
        return speaker if speaker.known == "named" else NOBODY
    segments = clause.split(",")
    if len(segments) > 1 and _APPOSITION.match(segments[1]) and _is_name(segments[0]):
        return subject(segments[0])
    while len(segments) > 1 and (not segments[-1].strip() or _adds(segments[-1])):
        if _APPOSITION.match(segments[-1]) and not _is_name(segments[-2]) and _tells(segments[-1]):
            break
        segments.pop()
    speaker = subject(_CLAUSE.split(segments[-1])[-1])
    if speaker.known == "unknown" and len(segments) > 1 and _TELLS_MORE.match(segments[-1]) and _is_name(segments[-2]):
        return subject(segments[-2])
    return speaker


def _found(speaker: Speaker, text: str, begin: int, least: int, end: int) -> Attribution | None:
    """The attribution with its evidence, which goes on to the end of the clause."""
    if speaker.known == "unknown":
        return None
    rest = text[begin + least : min(end, begin + least + 120)]
    named = rest.find(speaker.name) if speaker.known != "pronoun" else -1
    clause = _CLAUSE_END.search(rest, named + len(speaker.name) if 0 <= named <= _NEARBY else 0)
    stop = begin + least + (clause.start() if clause else len(rest))
    return Attribution(speaker, (begin, begin + len(text[begin:stop].rstrip())))


def _adds(segment: str) -> bool:
    return bool(ADVERBIAL.match(segment) or _APPOSITION.match(segment) or _OF_A_NAME.match(segment))


def _is_name(segment: str) -> bool:
    return subject(segment).known == "named" and not ADVERBIAL.match(segment)


def _tells(segment: str) -> bool:
    return not _RELATIVE.match(segment) and subject(segment).known != "unknown"


def _to_sentence_end(window: str) -> str:
    for match in _SENTENCE_END.finditer(window):
        if not _ABBREVIATED.search(window[: match.start() + 1]):
            return window[: match.start() + 1]
    return window.split("\n", 1)[0]


def _sentence_start(text: str, start: int, end: int) -> int:
    for match in reversed(list(_SENTENCE_END.finditer(text, start, end))):
        if not _ABBREVIATED.search(text[start : match.start() + 1]):
            return match.end()
    return start
