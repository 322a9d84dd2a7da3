"""Parts: the quoted stretches of a body without their marks, joined where the narrator only interrupts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.captures.fact import Stretch
from plugins.syndication.quotes.interruption import interrupts
from plugins.syndication.quotes.running_on import is_open, runs_on
from plugins.syndication.texts.quotation import quotations

_MARKS = re.compile(r"(?:[“”„‟«»\"‘’'‚‹›\s]|``|'')+")
_OPENING = re.compile(r"(?:[“”„‟«»\"]|``|''|[‘'‚‹›](?=\w))(?:\s|[“„«\"‘'])*")
_CLOSING = re.compile(r"(?:\s|[”»\"’'])*(?:[“”„‟«»\"’']|''|``)\Z")
_SIGNED = re.compile(r"\s*[—–-]\s?(?P<name>[^\n(@—]{2,60}?)\s?\(\s?@\s?\w+\s?\)(?:\s?\w+\.?\s\d{1,2},\s\d{4})?\Z")
_SINGLE = "‘'"
# `the president 's lawyer`, and `'the boys' club`: a mark that may as well be an apostrophe
_CLITIC = re.compile(r"(?:s|t|d|m|re|ve|ll|tis|twas|em|n|cause|til)\b", re.IGNORECASE)
_OWNS = re.compile(r"(?:\S+\s+){4}\S*\ws[’']\s\w\Z")
_SENTENCE_START = re.compile(r"\W*(?:[^\W\d_a-zß-ÿ]|\d)")


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
    for found in _ended(body, list(_bare(body))):
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
        closing = None if is_open(stretch) else _CLOSING.search(stretch, opening.end())
        inner = (start + opening.end(), start + closing.start() if closing else end)
        if stretch[0] in _SINGLE and stretch[:2] != "''" and _may_be_apostrophe(body, inner[0], end):
            continue
        if inner[0] < inner[1] and not _MARKS.fullmatch(body[slice(*inner)]):
            yield Quoted((inner,), (start, end))


def _may_be_apostrophe(body: str, start: int, end: int) -> bool:
    return bool(_CLITIC.match(body, start) or _OWNS.search(body[start : end + 2]))


def _ended(body: str, found: Sequence[Quoted]) -> list[Quoted]:
    """Leave out what is never closed: an open quotation counts only where it runs on into one that counts."""
    kept: list[Quoted] = []
    for at in reversed(range(len(found))):
        one, counts = found[at], not _is_open(found[at])
        if not counts and kept and kept[-1] is found[at + 1] and not kept[-1].signer:
            counts = runs_on(body, one.outer, kept[-1].outer, _before_in_line(body, found, at))
        if counts:
            kept.append(one)
    return kept[::-1]


def _before_in_line(body: str, found: Sequence[Quoted], at: int) -> list[Stretch]:
    line = body.rfind("\n", 0, found[at].outer[0])
    first = at
    while first and found[first - 1].outer[0] > line:
        first -= 1
    return [one.outer for one in found[first:at]]


def _is_open(one: Quoted) -> bool:
    return not one.signer and one.parts[-1][1] == one.outer[1]


def _together(body: str, one: Quoted, other: Quoted) -> Quoted | None:
    """One utterance of two quotations, where the second goes on with the first."""
    if one.signer or other.signer:
        return None
    if _is_open(one):
        return Quoted((*one.parts, *other.parts), (one.outer[0], other.outer[1]), one.interruption)
    between = (one.outer[1], other.outer[0])
    opens, lower = (_SENTENCE_START.match(body, *part) is not None for part in (one.parts[0], other.parts[0]))
    if interrupts(body[slice(*one.parts[-1])], body[slice(*between)], opens, not lower):
        return Quoted((*one.parts, *other.parts), (one.outer[0], other.outer[1]), one.interruption or between)
    return None


def join_words(body: str, parts: Sequence[Stretch], interrupted: bool) -> str:
    """The words of the parts, with an ellipsis where the narrator interrupts."""
    texts = [" ".join(body[start:end].split()) for start, end in parts]
    return (" … " if interrupted else " ").join(texts)
