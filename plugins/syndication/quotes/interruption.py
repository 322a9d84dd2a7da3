"""Interruptions: the narrator's words within somebody's sentence, as `,” said Tom Oakes, “`."""

import re
from collections.abc import Sequence

from plugins.syndication.quotes.verbs import SPEECH

DOUBLE = re.compile("[“”„‟«»\"]|``|''")
"""A mark that is no apostrophe."""

SENTENCE_END = re.compile(
    r"(?:[!?…]|(?<!\b[A-Z])(?<!\b[A-Z]\w)(?<!\b[A-Z]\w\w)(?<!\b[A-Z]\w{3})(?<!\b[A-Z]\.[A-Z])(?<!\bv)\.)[\s”’]+[A-ZÀ-Þ]"
)
"""The end of a sentence, and another follows; the stop after a short word with a capital (`Gov. Kale`) is none."""

_LONGEST = 160
_ENDED = (".", "!", "?", "…")
_PAUSED = (",", "—", "–")
_RELATIVE = re.compile(r"(?<!\w)(?:who|which|whom|whose)(?!\w)")
_ADVERB = r"(?: \w+ly| also| later| then)?"
_SUBJECT_BEFORE = re.compile(rf"(?:^|\W)([\w’'-]+){_ADVERB}\s+\Z")
_SUBJECT_AFTER = re.compile(r"\s*(he|she|they|(?:the\s)?(?:[A-ZÀ-Þ][\w.’'-]*\s?)+|the(?: [\w-]+)+)")
# `of his claims`, `when asked`, `in prepared remarks`: no verb that has a subject
_NO_VERB = re.compile(
    r"(?:^|\W)(?:the|an?|his|her|their|its|my|our|of|in|on|by|for|such|when|if|as|being|was|were|been|s)\s+\Z"
)
_MAYBE_NOUNS = ("claims", "comments", "notes", "promises", "remarks")
_NO_PRONOUN = re.compile(r"\b(?!(?:he|she|it|they|who)\b)[a-zß-ÿ]+\s+\Z")
_AT_ITS_END = re.compile(r"(?: moments| shortly)?(?: later| then| also)?[\s,:—–]*\Z")
_ELIDED = re.compile(r"(?:^|\W)(?:and|but|or)(?: then| also| later)?\s+\Z")


def interrupts(before: str, gap: str, opens: bool, lower: bool) -> bool:
    """Whether a gap between two quotations only interrupts a sentence: one person speaks in it, and says both.

    `before` is what is quoted before the gap; `opens` says that it starts as a sentence does, `lower` that what is
    quoted after the gap does not.
    """
    before = before.rstrip()
    goes_on = (
        opens
        and "\n" not in gap
        and len(gap) <= _LONGEST
        and gap.rstrip().endswith(_PAUSED)
        and not before.endswith(".")
        and (before.endswith((*_PAUSED, *_ENDED)) or gap.lstrip().startswith(","))
    )
    return goes_on and not DOUBLE.search(gap) and not SENTENCE_END.search(gap) and _one_speaks(gap, lower)


def _one_speaks(gap: str, lower: bool) -> bool:
    verbs = list(SPEECH.finditer(gap))
    if not verbs:
        return False
    relative = _RELATIVE.search(gap)
    if relative and not (lower and _is_aside(gap, relative.end(), verbs)):
        return False
    return all(_same_speaks(gap, verbs[0], verb) for verb in verbs[1:])


def _is_aside(gap: str, start: int, verbs: Sequence[re.Match[str]]) -> bool:
    """Whether the clause of a relative that ends at `start` has no verb of speech: a comma ends it before the next."""
    told = next((verb.start() for verb in verbs if verb.start() >= start), None)
    return told is None or gap[start:told].rstrip().endswith(",")


def _same_speaks(gap: str, first: re.Match[str], verb: re.Match[str]) -> bool:
    """Whether a second verb of speech has the subject of the first: its own, none, or it is a participle."""
    between = gap[first.end() : verb.start()]
    if _NO_VERB.search(between) or _ELIDED.search(between):
        return True
    if verb.group() in _MAYBE_NOUNS and _NO_PRONOUN.search(between):
        return True
    if verb.group().endswith("ing"):
        return _AT_ITS_END.match(gap, verb.end()) is not None
    subject = _SUBJECT_BEFORE.search(between)
    return subject is not None and subject[1] in _subject(gap, first)


def _subject(gap: str, verb: re.Match[str]) -> list[str]:
    """The words that may name the subject of a gap's first verb."""
    if before := _SUBJECT_BEFORE.search(gap[: verb.start()]):
        return [before[1]]
    after = _SUBJECT_AFTER.match(gap, verb.end())
    return after[1].split() if after else []
