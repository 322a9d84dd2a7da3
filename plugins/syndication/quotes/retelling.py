"""Retelling: the sentences of one text in which a narrator says what somebody said, without quoting it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.syndication.quotes.attribution import subject_before
from plugins.syndication.quotes.paragraphs import Paragraphs
from plugins.syndication.quotes.persons import Persons
from plugins.syndication.quotes.quotation import Quotation
from plugins.syndication.quotes.verbs import REPORTED

_LONGEST = 400
_SHORTEST_TOLD = 20
_SENTENCE_STOP = re.compile(r"[.!?…][”\"’']*(?=\s+[A-ZÀ-Þ“\"]|\s*$)|\n")
_QUOTED_SENTENCE = re.compile('[“"«„][^”"»“\n]{40,}')
_CLAUSE_START = re.compile(r"[.!?…][”\"’']*\s+(?=[A-ZÀ-Þ])|\n")


@dataclass(frozen=True, slots=True)
class Retold:
    """A narrator's sentence as indirect speech of a named speaker, and what of it tells what was said."""

    quotation: Quotation
    told: str


def find_retold(id: str, body: str) -> Iterator[Retold]:
    """The sentences in which somebody who is named is said to say something, without a quoted sentence, in order."""
    persons = Persons(body)
    paragraphs = Paragraphs(body)
    for verb in REPORTED.finditer(body):
        starts = [match.end() for match in _CLAUSE_START.finditer(body, max(0, verb.start() - _LONGEST), verb.start())]
        start = starts[-1] if starts else max(0, verb.start() - _LONGEST)
        stop = _SENTENCE_STOP.search(body, verb.end(), verb.end() + _LONGEST)
        if stop is None or (starts == [] and start > 0):
            continue
        end = stop.end() if body[stop.start()] != "\n" else stop.start()
        if _QUOTED_SENTENCE.search(body, start, end) or end - verb.end() < _SHORTEST_TOLD:
            continue
        speaker = subject_before(body[start : verb.start()], verb.group())
        if speaker.known in ("named", "described"):
            speaker = persons.named(speaker)
        if speaker.known == "named":
            told = (verb.end() + 1, end)
            words = " ".join(body[start:end].split())
            quotation = Quotation(id, paragraphs.number(start), (told,), words, "indirect", speaker, (start, end))
            yield Retold(quotation, body[slice(*told)])
