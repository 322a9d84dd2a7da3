"""Parts: the quoted stretches of a body without their marks, joined where the narrator only interrupts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.captures.fact import Stretch
from plugins.syndication.quotes.verbs import SPEECH
from plugins.syndication.texts.quotation import quotations

_MARKS = re.compile(r"(?:[“”„‟«»\"‘’'‚‹›\s]|``|'')+")
_OPENING = re.compile(r"(?:[“”„‟«»\"]|``|''|[‘'‚‹›](?=\w))(?:\s|[“„«\"‘'])*")
_CLOSING = re.compile(r"(?:\s|[”»\"’'])*(?:[“”„‟«»\"’']|''|``)\Z")
_SIGNED = re.compile(r"\s*[—–-]\s?(?P<name>[^\n(@—]{2,60}?)\s?\(\s?@\s?\w+\s?\)(?:\s?\w+\.?\s\d{1,2},\s\d{4})?\Z")
_SINGLE = "‘'"
# `the president 's lawyer`, and `'the boys' club`: a mark that may as well be an apostrophe
_CLITIC = re.compile(r"(?:s|t|d|m|re|ve|ll|tis|twas|em|n|cause|til)\b", re.IGNORECASE)
_OWNS = re.compile(r"(?:\S+\s+){4}\S*\ws[’']\s\w\Z")
_LONGEST_INTERRUPTION = 160
_SENTENCE_START = re.compile(r"\W*(?:[^\W\d_a-zß-ÿ]|\d)")
_ENDED = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Quoted stretches that make one utterance, without marks: `outer` takes in the marks and what interrupts.

    `interruption` is the narrator's stretch between the first two, `signer` the name under a post.
    """

    parts: tuple[Stretch, ...]
    outer: Stretch
    interruption: Stretch | None = None
    signer: str = ""


def quoted_parts(body: str) -> list[Quoted]:
    """Find what a body quotes, in order: each quotation with its parts."""
    joined: list[Quoted] = []
    for found in _bare(body):
        if joined and (together := _together(body, joined[-1], found)):
            joined[-1] = together
        else:
            joined.append(found)
    return joined


def _bare(body: str) -> Iterator[Quoted]:
    """Take the marks off each quotation; a post keeps its words and its signer."""
    for start, end in quotations(body):
        stretch = body[start:end]
        signature = _SIGNED.search(stretch) if "@" in stretch else None
        if signature:
            inner_start = start + len(stretch) - len(stretch.lstrip())
            if start + signature.start() > inner_start:
                yield Quoted(
                    ((inner_start, start + signature.start()),), (start, end), signer=signature["name"].strip()
                )
            continue
        opening = _OPENING.match(stretch)
        if not opening:
            continue
        closing = _CLOSING.search(stretch, opening.end())
        inner = (start + opening.end(), start + closing.start() if closing else end)
        if stretch[0] in _SINGLE and (_CLITIC.match(body, inner[0]) or _OWNS.search(body[inner[0] : end + 2])):
            continue
        if inner[0] < inner[1] and not _MARKS.fullmatch(body[slice(*inner)]):
            yield Quoted((inner,), (start, end))


def _together(body: str, one: Quoted, other: Quoted) -> Quoted | None:
    """One utterance of two quotations, where the second goes on with the first."""
    if one.signer or other.signer:
        return None
    gap = body[one.outer[1] : other.outer[0]]
    runs_on = one.parts[-1][1] == one.outer[1] and gap.isspace() and "\n" in gap
    if runs_on:
        return Quoted((*one.parts, *other.parts), (one.outer[0], other.outer[1]), one.interruption)
    if _interrupts(body, one, other, gap):
        between = (one.outer[1], other.outer[0])
        return Quoted((*one.parts, *other.parts), (one.outer[0], other.outer[1]), one.interruption or between)
    return None


def _interrupts(body: str, one: Quoted, other: Quoted, gap: str) -> bool:
    if "\n" in gap or len(gap) > _LONGEST_INTERRUPTION or not SPEECH.search(gap):
        return False
    before = body[slice(*one.parts[-1])].rstrip()
    opens = _SENTENCE_START.match(body, *one.parts[0]) is not None
    goes_on = opens and gap.rstrip().endswith((",", "—", "–")) and not before.endswith(_ENDED[:1])
    return goes_on and (before.endswith((",", "—", "–", *_ENDED)) or gap.lstrip().startswith(","))


def join_words(body: str, parts: Sequence[Stretch], interrupted: bool) -> str:
    """The words of the parts, with an ellipsis where the narrator interrupts."""
    texts = [" ".join(body[start:end].split()) for start, end in parts]
    return (" … " if interrupted else " ").join(texts)
