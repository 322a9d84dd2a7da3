"""Quotations: which stretches of a text are other people's words, although their marks are often unbalanced."""

import re
from collections.abc import Iterator

from plugins.captures.fact import Stretch

_DOUBLE = re.compile("[“”„‟«»\"]|``|''")
# the mark itself stands first: so the search leaps from mark to mark
_SINGLE_OPEN = re.compile(r"[‘'](?<![\w’'].)(?=\w)(?!\d)")
_SINGLE_CLOSE = re.compile(r"[’'](?<=[\w.,!?…].)(?!\w)")
_MARK = re.compile("[“”„‟«»\"`‘'’@]")
_PARAGRAPH = re.compile(r"[^\n]+")
_OPENS = re.compile(r"\s*(?:[“„«\"]|``)")
# `... a fine harbour! — Tarrow Council (@tarrow) March 11, 2025`, as a post embedded in a page comes out as text
_SIGNED = re.compile(r"[—–-]\s?[^\n(@—]{2,60}\(\s?@\s?\w+\s?\)(?:\s?\w+\.?\s\d{1,2},\s\d{4})?")


def quotations(text: str) -> list[Stretch]:
    """Find the quoted stretches of a text, marks included, as ordered and disjoint (start, exclusive end).

    A post of a social network with its signature is quoted as a whole. A mark that is never closed quotes nothing, but
    for a speech that runs on: then the next paragraph opens with a mark as well, and the quotation ends with its own
    paragraph. So no quotation ever leaves its paragraph.
    """
    paragraphs = [match for match in _PARAGRAPH.finditer(text) if not match.group().isspace()]
    found: list[Stretch] = []
    for at, paragraph in enumerate(paragraphs):
        if not _MARK.search(paragraph.group()):
            continue
        goes_on = at + 1 < len(paragraphs) and _OPENS.match(paragraphs[at + 1].group()) is not None
        for start, end in _in_paragraph(paragraph.group(), goes_on):
            found.append((paragraph.start() + start, paragraph.start() + end))
    return found


def _in_paragraph(paragraph: str, goes_on: bool) -> list[Stretch]:
    doubles = list(_doubles(paragraph, goes_on))
    singles = list(_singles(_blanked(paragraph, doubles))) if _SINGLE_OPEN.search(paragraph) else []
    posts = list(_posts(paragraph)) if "@" in paragraph else []
    return _merged(sorted(doubles + singles + posts)) if singles or posts else doubles


def _blanked(paragraph: str, stretches: list[Stretch]) -> str:
    rest = list(paragraph)
    for start, end in stretches:
        rest[start:end] = " " * (end - start)
    return "".join(rest)


def _merged(stretches: list[Stretch]) -> list[Stretch]:
    """Let a quotation swallow those inside it."""
    merged: list[Stretch] = []
    for start, end in stretches:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _doubles(paragraph: str, goes_on: bool) -> Iterator[Stretch]:
    opened: int | None = None
    for mark in _DOUBLE.finditer(paragraph):
        if opened is None:
            if _may_open(paragraph, mark):
                opened = mark.start()
        elif _must_open(paragraph, mark):
            opened = mark.start()  # the mark before it was never closed
        else:
            yield opened, mark.end()
            opened = None
    if opened is not None and goes_on:
        yield opened, len(paragraph)


def _may_open(paragraph: str, mark: re.Match[str]) -> bool:
    after = paragraph[mark.end() : mark.end() + 1]
    before = paragraph[mark.start() - 1 : mark.start()]
    if mark.group() == "''":
        return after.isalpha() and (not before or before.isspace())
    if mark.group() in ("”", "»"):
        return False
    return mark.group() != '"' or not (after.isspace() or after in ".,;:!?)") or not before or before.isspace()


def _must_open(paragraph: str, mark: re.Match[str]) -> bool:
    before = paragraph[mark.start() - 1 : mark.start()]
    after = paragraph[mark.end() : mark.end() + 1]
    return mark.group() not in ("”", "»", "''") and before.isspace() and after.isalnum()


def _singles(paragraph: str) -> Iterator[Stretch]:
    position = 0
    while opening := _SINGLE_OPEN.search(paragraph, position):
        closing = _SINGLE_CLOSE.search(paragraph, opening.end())
        if closing is None:
            return
        yield opening.start(), closing.end()
        position = closing.end()


def _posts(paragraph: str) -> Iterator[Stretch]:
    """Each signed post goes from where the one before it ends to the end of its signature."""
    position = 0
    for signature in _SIGNED.finditer(paragraph):
        yield position, signature.end()
        position = signature.end()
