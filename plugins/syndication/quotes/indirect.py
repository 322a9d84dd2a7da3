"""Indirect speech: narrators' sentences that retell what others quote."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from plugins.syndication.quotes.attribution import subject_before
from plugins.syndication.quotes.content import Content, weighty
from plugins.syndication.quotes.gathering import Near
from plugins.syndication.quotes.paragraphs import Paragraphs
from plugins.syndication.quotes.persons import Persons
from plugins.syndication.quotes.quotation import Quotation
from plugins.syndication.quotes.utterance import Utterance, same_speaker
from plugins.syndication.quotes.verbs import REPORTED

_LONGEST = 400
_SENTENCE_STOP = re.compile(r"[.!?…][”\"’']*(?=\s+[A-ZÀ-Þ“\"]|\s*$)|\n")
_QUOTED_SENTENCE = re.compile('[“"«„][^”"»“\n]{40,}')
_CLAUSE_START = re.compile(r"[.!?…][”\"’']*\s+(?=[A-ZÀ-Þ])|\n")


def add_indirect(
    utterances: Sequence[Utterance], bodies: Mapping[str, str], near: Near, content: Content
) -> list[Utterance]:
    """Add to each utterance the sentences of near captures that retell it, each sentence to the one it is most alike.

    A sentence retells an utterance where its speaker is said to say something that has three stems of the quoted words,
    of nearly half the weight of the shorter of the two, and the capture quotes nothing of it.
    """
    targets: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, utterance in enumerate(utterances):
        if utterance.speaker.known == "named":
            for capture in {one.capture for one in utterance.quotations if one.kind == "direct"}:
                targets[capture, utterance.key].append(number)
    keys: dict[str, set[str]] = defaultdict(set)
    for capture, key in targets:
        keys[capture].add(key)
    found: dict[int, list[Quotation]] = defaultdict(list)
    for capture in sorted(bodies):
        others = sorted(near.get(capture, ()))
        wanted = {key for other in others for key in keys.get(other, ())}
        for quotation in _reported(capture, bodies[capture], wanted) if wanted else ():
            near_by = {number for other in others for number in targets.get((other, quotation.speaker.key), ())}
            told = bodies[capture][slice(*quotation.parts[0])]
            retold = _retold(quotation, content.of(told), [(number, utterances[number]) for number in near_by], content)
            if retold is not None:
                found[retold].append(quotation)
    return [replace(one, indirect=tuple(found[number])) for number, one in enumerate(utterances)]


def _reported(id: str, body: str, wanted: set[str]) -> Iterator[Quotation]:
    """The sentences in which one of the `wanted` speakers is said to say something, without a quoted sentence."""
    persons = Persons(body)
    paragraphs = Paragraphs(body)
    for verb in REPORTED.finditer(body):
        starts = [match.end() for match in _CLAUSE_START.finditer(body, max(0, verb.start() - _LONGEST), verb.start())]
        start = starts[-1] if starts else max(0, verb.start() - _LONGEST)
        stop = _SENTENCE_STOP.search(body, verb.end(), verb.end() + _LONGEST)
        if stop is None or (starts == [] and start > 0):
            continue
        end = stop.end() if body[stop.start()] != "\n" else stop.start()
        if _QUOTED_SENTENCE.search(body, start, end) or end - verb.end() < 20:
            continue
        speaker = subject_before(body[start : verb.start()], verb.group())
        if speaker.known in ("named", "described"):
            speaker = persons.named(speaker)
        if speaker.known == "named" and speaker.key in wanted:
            told = (verb.end() + 1, end)
            words = " ".join(body[start:end].split())
            yield Quotation(id, paragraphs.number(start), (told,), words, "indirect", speaker, (start, end))


def _retold(
    quotation: Quotation, told: dict[str, float], targets: Sequence[tuple[int, Utterance]], content: Content
) -> int | None:
    """The number of the utterance that a sentence retells the best, given the stems of what it tells; or None."""
    best: tuple[float, int] | None = None
    for number, utterance in targets:
        stems = content.of(max((one.words for one in utterance.quotations), key=len))
        weight = sum(weighty(told, stems).values())
        quoted = quotation.capture in {one.capture for one in utterance.quotations}
        if weight and not quoted and same_speaker(utterance.speaker, quotation.speaker):
            best = max(best or (weight, -number), (weight, -number))
    return -best[1] if best else None
