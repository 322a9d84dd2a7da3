"""Gathering: the quotations of many texts into utterances."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.quotes.finding import find_quotations
from plugins.syndication.quotes.quotation import Quotation, Speaker
from plugins.syndication.quotes.utterance import Utterance, same_speaker, speaker_of
from plugins.syndication.quotes.wording import Pairs, Wordings, common_words, holds, root, sharing, wordings_of

_NEAR_WORDS, _FAR_WORDS = 4, 7
_NAMELESS_NEAR_WORDS, _NAMELESS_FAR_WORDS = 6, 10
_HELD, _NAMELESS_HELD = 0.75, 0.85
_OVERLAP_WORDS, _OVERLAP = 10, 0.5
_WORD_FOR_WORD, _FAR_WORD_FOR_WORD, _SAME = 8, 12, 0.9
_ALONE_WORDS = 5  # that a few words in marks have at least to stand by themselves
_DESCRIBED_WORDS = 8  # the same where the speaker is only described
_UNSAID_WORDS = 6  # that a sentence has at least whose speaker the text does not tell
_SENTENCE_ENDS = (".", "!", "?", "…")

Near = Mapping[str, Collection[str]]
"""The captures that report the same matter as another one, by its id."""


def find_all(bodies: Mapping[str, str]) -> list[Quotation]:
    """Find the quotations of bodies by the id of their capture, in order of ids."""
    return [quotation for id in sorted(bodies) for quotation in find_quotations(id, bodies[id])]


def gather(quotations: Iterable[Quotation], near: Near) -> list[Utterance]:
    """Make utterances of quotations; their order does not matter.

    Two quotations are of one utterance where one speaker says nearly the same words: those of the shorter stand in the
    longer but for a quarter, in order, or the two overlap by half. Where one speaker is not known, all but a few words
    have to be the same. Those of captures that are not `near` need more words in common, and where two speakers are
    named, all has to be word for word. Words within a narrator's sentence join an utterance of the same speaker that
    holds them, where the two captures are near; by themselves they are shown only with a speaker, and if there are
    some.
    """
    every = sorted(set(quotations), key=lambda one: one.place)
    return _Gathering(every, near).utterances()


class _Gathering:
    def __init__(self, every: list[Quotation], near: Near) -> None:
        self._every, self._near = every, near
        self._words = wordings_of([one.words for one in every])

    def utterances(self) -> list[Utterance]:
        whole = [at for at, one in enumerate(self._every) if self._stands_alone(at, one)]
        groups = self._joined(whole)
        return self._with_parts(groups)

    def _stands_alone(self, at: int, one: Quotation) -> bool:
        size = self._words.size(at)
        if one.kind == "direct":
            return one.speaker.known != "unknown" or (size >= _UNSAID_WORDS and one.words.endswith(_SENTENCE_ENDS))
        return size >= (_ALONE_WORDS if one.speaker.known == "named" else _DESCRIBED_WORDS) and one.speaker.key != ""

    def _joined(self, whole: list[int]) -> list[list[int]]:
        """Groups of quotations that say the same, each in order."""
        words = self._words.chosen(whole)
        scored = []
        numbers = {key: number for number, key in enumerate(sorted({"", *(one.speaker.key for one in self._every)}))}
        speakers_of = np.array([numbers[self._every[at].speaker.key] for at in whole], dtype=np.int64)
        pairs = sharing(words, speakers_of)
        for a, b in pairs[_may_be_one(pairs, np.diff(words.begins), speakers_of)].tolist():
            shared = self._alike(words, whole, a, b)
            if shared:
                scored.append((-shared, a, b))
        parents = list(range(len(whole)))
        speakers = {at: self._every[whole[at]].speaker for at in range(len(whole))}
        for shared, a, b in sorted(scored):
            one, other = root(parents, a), root(parents, b)
            known = [speaker for speaker in (speakers[one], speakers[other]) if speaker.key]
            if one == other:
                continue
            if len(known) == 2 and not same_speaker(*known) and not self._word_for_word(words, a, b, shared):
                continue
            first = min(one, other)
            parents[max(one, other)] = first
            speakers[first] = max(known, key=_strictness, default=speakers[first])
        groups: dict[int, list[int]] = defaultdict(list)
        for at in range(len(whole)):
            groups[root(parents, at)].append(whole[at])
        return list(groups.values())

    def _alike(self, words: Wordings, whole: list[int], a: int, b: int) -> int:
        """How many words two quotations share, if enough for one utterance, or else 0."""
        one, other = self._every[whole[a]], self._every[whole[b]]
        known = bool(one.speaker.key and other.speaker.key)
        agree = not known or same_speaker(one.speaker, other.speaker)
        shorter = min(words.size(a), words.size(b))
        near = self._is_near(one.capture, other.capture)
        least = (_NEAR_WORDS, _FAR_WORDS) if known else (_NAMELESS_NEAR_WORDS, _NAMELESS_FAR_WORDS)
        if shorter < least[not near]:
            return 0
        shared = common_words(words.of(a), words.of(b))
        if not agree:
            enough = near or shared >= _FAR_WORD_FOR_WORD
            return shared if enough and self._word_for_word(words, a, b, shared) else 0
        held = shared >= (_HELD if known and one.capture != other.capture else _NAMELESS_HELD) * shorter
        overlaps = near and known and shared >= max(_OVERLAP_WORDS, _OVERLAP * shorter)
        return shared if held or overlaps else 0

    @staticmethod
    def _word_for_word(words: Wordings, a: int, b: int, shared: int) -> bool:
        """Whether so much is the same that two are one utterance although two speakers are named."""
        return abs(shared) >= max(_WORD_FOR_WORD, _SAME * max(words.size(a), words.size(b)))

    def _is_near(self, one: str, other: str) -> bool:
        return one == other or other in self._near.get(one, ()) or one in self._near.get(other, ())

    def _with_parts(self, groups: list[list[int]]) -> list[Utterance]:
        """Give each utterance the few words that narrators quote of it; what is held by another is none of its own."""
        direct: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        for number, group in enumerate(groups):
            for at in group:
                one = self._every[at]
                if one.kind == "direct" and one.speaker.key:
                    direct[one.capture, one.speaker.key].append((number, at))
        parts: dict[int, list[int]] = defaultdict(list)
        moved: set[int] = set()
        for at, one in enumerate(self._every):
            if one.kind != "partial" or not one.speaker.key or self._words.size(at) < 2:
                continue
            holder = self._holder(at, one, direct)
            if holder is not None:
                parts[holder].append(at)
                moved.add(at)
        found = []
        for number, group in enumerate(groups):
            kept = [at for at in group if at not in moved]
            if kept:
                quoted = [self._every[at] for at in kept]
                found.append(_utterance(quoted, [self._every[at] for at in parts[number]]))
        return found

    def _holder(self, at: int, one: Quotation, direct: Mapping[tuple[str, str], list[tuple[int, int]]]) -> int | None:
        """The utterance that holds these words: the first of the capture's own, else of the near captures'."""
        words = self._words.of(at)
        for capture in (one.capture, *sorted(self._near.get(one.capture, ()))):
            for number, other in direct.get((capture, one.speaker.key), ()):
                if same_speaker(one.speaker, self._every[other].speaker) and holds(self._words.of(other), words):
                    return number
        return None


def _strictness(speaker: Speaker) -> tuple[bool, int]:
    """A name tells more than a description, however long; of names the fuller one."""
    return speaker.known == "named", len(speaker.name.split())


def _may_be_one(pairs: Pairs, sizes: NDArray[np.int64], speakers: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Leave out pairs of two speakers (0 is nobody) that differ in length too much to be word for word the same."""
    one, other = pairs.T
    agree = (speakers[one] == speakers[other]) | (speakers[one] == 0) | (speakers[other] == 0)
    shorter, longer = np.minimum(sizes[one], sizes[other]), np.maximum(sizes[one], sizes[other])
    return np.asarray(agree | ((shorter >= _SAME * longer) & (longer >= _WORD_FOR_WORD)))


def _utterance(quoted: list[Quotation], parts: list[Quotation]) -> Utterance:
    """Words within a narrator's sentence are quoted in part, unless there is nothing else."""
    direct = [one for one in quoted if one.kind == "direct"]
    partial = [one for one in quoted if one.kind != "direct"] if direct else []
    in_part = sorted([*partial, *parts], key=lambda one: one.place)
    return Utterance(speaker_of(quoted), tuple(direct or quoted), tuple(in_part))
