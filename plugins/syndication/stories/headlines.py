"""Headlines: what witnesses of one text put above it, and how far that drifts from the base's."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

from plugins.syndication.period import date_order
from plugins.syndication.stories.orthography import only_spelling
from plugins.syndication.stories.segment import Segment, parts, segments
from plugins.syndication.stories.spelling import spelling_key
from plugins.syndication.witness import Witness

HeadlineKind = Literal["same", "changed", "another"]

# Indel's likeness (twice the common words by all). Read on headlines of copies: from .59 on the marks say what was
# changed, up to .52 they are crumbs of two headlines
_ALIKE = 0.55
_QUOTES = dict.fromkeys("\"“”„«»‟''‘’‚‛`´", "'")
_DASHES = dict.fromkeys("-‐‑‒–—―−", "-")


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline and the ids of the witnesses that have it, in the order of first seen.

    `text` is as the first of them has it; `spellings` are the other ways in which it is written. The segments are
    against the base's headline, written as this one where they differ in spelling: those kept and added join to `text`.
    For `another`, a headline with too little in common to mark words in, there are none.
    """

    text: str
    kind: HeadlineKind
    witnesses: tuple[str, ...]
    spellings: tuple[str, ...]
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Headlines:
    """The headlines of a story in the order of first seen, and the ids of the witnesses that have none."""

    headlines: tuple[Headline, ...]
    without: tuple[str, ...]


def headlines_of(base: Witness, witnesses: Iterable[Witness], lang: str = "en") -> Headlines:
    """Group the witnesses of a story, the base among them or not, by headline; spelling and punctuation do not count.

    A base without a headline has none to be compared with: all are then `another`.
    """
    by_id = {witness.id: witness for witness in (*witnesses, base)}
    ordered = sorted(by_id.values(), key=lambda witness: (date_order(witness.date), witness.id))
    groups: list[list[Witness]] = []
    for witness in ordered:
        if not witness.title.strip():
            continue
        own = next((group for group in groups if only_spelling(group[0].title, witness.title, lang)), None)
        if own:
            own.append(witness)
        else:
            groups.append([witness])
    without = tuple(witness.id for witness in ordered if not witness.title.strip())
    return Headlines(tuple(_headline(base, group, lang) for group in groups), without)


def _headline(base: Witness, group: Sequence[Witness], lang: str) -> Headline:
    text = group[0].title
    same = any(witness.id == base.id for witness in group)
    ours, theirs = (_words(title, lang) for title in (base.title, text))
    alike = same or (bool(ours) and Indel.normalized_similarity(ours, theirs) >= _ALIKE)
    return Headline(
        text=text,
        kind="same" if same else "changed" if alike else "another",
        witnesses=tuple(witness.id for witness in group),
        spellings=tuple(dict.fromkeys(witness.title for witness in group if witness.title != text)),
        segments=(Segment("equal", text),)
        if same
        else segments(_written_as(base.title, text, lang), text)
        if alike
        else (),
    )


def _words(title: str, lang: str) -> list[str]:
    return [_key(part, lang) for part in parts(title) if part[-1].isalnum()]


def _key(part: str, lang: str) -> str:
    if part.isspace():
        return " "
    return _QUOTES.get(part) or _DASHES.get(part) or spelling_key(part, lang.partition("-")[0] == "en")


def _written_as(base: str, other: str, lang: str) -> str:
    """Write a headline as the other where they have the same words in different spelling, so that it marks none."""
    ours, theirs = parts(base), parts(other)
    keys = [[_key(part, lang) for part in title] for title in (ours, theirs)]
    written: list[str] = []
    for code in Indel.opcodes(*keys):
        written += (
            theirs[code.dest_start : code.dest_end] if code.tag == "equal" else ours[code.src_start : code.src_end]
        )
    return "".join(written)
