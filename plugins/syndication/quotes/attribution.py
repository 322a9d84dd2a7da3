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
_LONGEST_ABBREVIATED = 24
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
_WHO = re.compile(r"(?:^|\s)(?:who|which|whose|whom)\s")
_OF_A_PARTY = re.compile(
    r"^\s?(?:[A-Z][\w.]*\s){0,3}(?:Republican|Democrat|Independent)(?: (?:of|from) [A-Z][\w.]*(?: [A-Z][\w.]*)?)?\s*$"
)
_PASSIVE = re.compile(
    r"(?<!\w)(?:is|are|was|were|be|been|being|gets?|got)(?: (?:\w+ly|not|also|once|then|later|never|first|often))*\s*$"
)
_BY = re.compile(r"\s+by\s")
_DENIED = re.compile(
    rf"(?<!\w)den(?:ied|ies|y|ying) (?:that\b[^,:;]*|(?:ever |even |having )*{SPEECH.pattern}(?:\s*[,:]|[^,:;]*))\s*$"
)
_OPENING_PARTICIPLE = re.compile(r"^[A-Z]\w+ing\s[^,]*,\s")  # `Addressing the Tarrow crowd, `
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
    while verb and _is_passive(words, verb) and _WHO.search(words[: verb.start()]):
        verb = SPEECH.search(words, verb.end())  # `Kale, who was asked about it, said`
    if verb is None or (verb.group().startswith("den") and SPEECH.match(words, verb.end() + 1)):
        return None
    if by := _by(words, verb):
        return _found(by[0], text, begin, by[1], end)
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
    if _is_denied(window, verbs):
        return None
    for verb in reversed(verbs):
        between = window[verb.end() :]
        if near and not (_LEADS_IN.search(between or ",") and len(between.split()) <= 14):
            continue
        if near and _is_passive(window, verb) and not _by(window, verb):
            break
        by = _by(window, verb)
        speaker = by[0] if by else subject_before(window[: verb.start()], verb.group())
        if speaker.known != "unknown":
            return Attribution(speaker, (begin, begin + len(window.rstrip())))
    if according := ACCORDING.match(window):
        speaker = name_at_start(window[according.end() :], False)
        if speaker.known != "unknown":
            return Attribution(speaker, (begin, begin + len(window.rstrip())))
    return None


def speaker_in(sentence: str) -> Speaker:
    """Whom a narrator's sentence has speak, or be asked: `... pass through the docks, said Merete Oakshott`."""
    verb = SPEECH.search(sentence)
    if verb is None or _by(sentence, verb):
        return NOBODY
    head = sentence[: verb.start()]
    leads = _subject_before(head, verb.group())
    follows = name_at_start(sentence[verb.end() :]) if not head or head.rstrip().endswith(",") else NOBODY
    return follows if follows.known == "named" and leads.known != "named" else leads


def sentences(text: str) -> Iterator[str]:
    """The sentences of a narrator's text, in order."""
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if not _is_abbreviated(text, start, match.start() + 1):
            yield text[start : match.end()]
            start = match.end()
    yield text[start:]


def subject_before(clause: str, verb: str) -> Speaker:
    """Whom the words before a verb mean: their last part by commas, or an earlier one that it only tells more of.

    A participle has the subject of its sentence; who is told or asked does not speak.
    """
    return NOBODY if _speaks_not(clause, verb) else _subject_before(clause, verb)


def _subject_before(clause: str, verb: str) -> Speaker:
    if verb.endswith("ing") and not _PROGRESSIVE.search(clause):
        speaker = name_at_start(_OPENING_PARTICIPLE.sub("", clause))
        return speaker if speaker.known == "named" else NOBODY
    segments = clause.split(",")
    if (
        len(segments) > 1
        and (_APPOSITION.match(segments[1]) or _OF_A_PARTY.match(segments[1]))
        and _is_name(segments[0])
    ):
        return subject(segments[0])
    while len(segments) > 1 and (not segments[-1].strip() or _adds(segments[-1])):
        if _APPOSITION.match(segments[-1]) and not _is_name(segments[-2]) and _tells(segments[-1]):
            break
        segments.pop()
    relative = _WHO.search(segments[-1])
    speaker = subject(_CLAUSE.split(segments[-1][: relative.start()] if relative else segments[-1])[-1])
    if speaker.known == "unknown" and len(segments) > 1 and _TELLS_MORE.match(segments[-1]) and _is_name(segments[-2]):
        return subject(segments[-2])
    return speaker


def tells_of_no_speaker(gap: str) -> bool:
    """Whether narration says that somebody was told or asked something, or denies to have said it."""
    verbs = list(SPEECH.finditer(gap))
    return _is_denied(gap, verbs) or any(_is_passive(gap, verb) for verb in verbs)


def _speaks_not(clause: str, verb: str) -> bool:
    return not verb.endswith("ing") and _PASSIVE.search(clause) is not None


def _is_passive(words: str, verb: re.Match[str]) -> bool:
    return _speaks_not(words[: verb.start()], verb.group())


def _by(words: str, verb: re.Match[str]) -> tuple[Speaker, int] | None:
    """Whom a passive verb has speak, `was told by Tom Oakes`, and where that begins."""
    by = _BY.match(words, verb.end()) if _is_passive(words, verb) else None
    speaker = name_at_start(words[by.end() :], False) if by else NOBODY
    return (speaker, by.end()) if by and speaker.known == "named" else None


def _is_denied(window: str, verbs: list[re.Match[str]]) -> bool:
    """Whether what follows is denied, `denied saying`, and nobody speaks since."""
    denied = _DENIED.search(window) if "den" in window else None
    if denied is None:
        return False
    since = [verb for verb in verbs if verb.start() > denied.start() and not verb.group().startswith("den")]
    return len(since) <= (0 if window.startswith("that", denied.start() + denied.group().index(" ") + 1) else 1)


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
        if not _is_abbreviated(window, 0, match.start() + 1):
            return window[: match.start() + 1]
    return window.split("\n", 1)[0]


def _sentence_start(text: str, start: int, end: int) -> int:
    for match in reversed(list(_SENTENCE_END.finditer(text, start, end))):
        if not _is_abbreviated(text, start, match.start() + 1):
            return match.end()
    return start


def _is_abbreviated(text: str, start: int, end: int) -> bool:
    """Whether the stop that ends here is that of a short word, and no sentence's."""
    return text[end - 1] == "." and _ABBREVIATED.search(text, max(start, end - _LONGEST_ABBREVIATED), end) is not None
