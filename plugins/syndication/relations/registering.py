"""Registering: the register of a collection, made from the one before by looking at what changed alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from plugins.syndication.comparing.holders import Held, KeptHolders, held_by
from plugins.syndication.comparing.likeness import Likeness
from plugins.syndication.comparing.measure import measures
from plugins.syndication.comparing.overlap import MANY, tells
from plugins.syndication.comparing.postings import post
from plugins.syndication.relations.join import join
from plugins.syndication.relations.match import Match
from plugins.syndication.relations.register import NONE, Mask, Numbers, Register, TextPairs, firsts, text_pairs
from plugins.syndication.relations.relation import judge_copies
from plugins.syndication.texts.print_shelf import PrintShelf
from plugins.syndication.texts.text_print import Print
from plugins.syndication.texts.tokens import Hashes
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Traits

_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Renewal:
    """A register as it is now; what texts hold no more (`gone`), what they hold now and did not (`come`).

    `shingles` are all of these, and `held` says who holds them, and others.
    """

    register: Register
    gone: Held
    come: Held
    shingles: Hashes
    held: Held


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """Where registers are renewed: prints and holders as they were kept, and the figures to judge by."""

    shelf: PrintShelf
    holders: KeptHolders
    thresholds: Thresholds

    def renew(self, before: Register, bearers: tuple[Traits, ...], match: Match) -> Renewal:
        """The register of these bearers, as it would be made anew but for the numbers of texts.

        Raises:
            LostError: what was kept is not there any more.
        """
        prints = self.shelf.of(bearers[n].digest for n in match.changed.tolist())
        texts, digests = _placed(before, bearers, match, prints)
        touched = _touched(before, match, texts)
        old, new = self._held(before.bearers, before.texts, touched), self._held(bearers, texts, touched)
        gone = held_by((text, np.setdiff1d(held, new.get(text, held[:0]))) for text, held in old.items())
        come = held_by((text, np.setdiff1d(held, old.get(text, held[:0]))) for text, held in new.items())
        shingles = np.union1d(gone.shingles, come.shingles)
        asked = np.concatenate([shingles, *new.values()])
        known = self.holders.read(asked)
        held = known.renewed(gone, come)
        crowd = _crowd(known, held, shingles)
        if len(crowd):
            # what became common or rare counts no more, or counts again, for all who hold it
            rows = self._held(bearers, texts, crowd)
            known = self.holders.read(np.concatenate([asked, *rows.values()]))
            held = known.renewed(gone, come)
            new = rows | new
        sizes = self._sizes(before, digests, touched, new)
        after = replace(before, bearers=bearers, texts=texts, digests=digests, sizes=sizes)
        after = replace(after, words=self._words(before, after, touched))
        hit, crowded = (_mask(some, len(digests)) for some in (touched, crowd))
        found = self._pairs(after, held, new, hit, crowded)
        old_pairs = before.pairs
        stale = old_pairs.touch(hit) | (crowded[old_pairs.one] & crowded[old_pairs.other])
        after = replace(after, pairs=old_pairs.at(~stale).joined(found))
        ends = [
            part
            for pairs in (old_pairs.at(stale), found)
            for part in (pairs.one[pairs.copies], pairs.other[pairs.copies])
        ]
        groups = np.concatenate((before.groups, np.full(len(digests) - len(before.groups), NONE)))
        after = replace(after, groups=groups)
        seeds = hit | _mask(np.concatenate(ends), len(digests))
        return Renewal(replace(after, groups=self._groups(after, seeds)), gone, come, shingles, held)

    def _held(self, bearers: Sequence[Traits], texts: Numbers, some: Numbers) -> dict[int, Hashes]:
        """The different shingles of some texts by number, of those that are long enough to be compared."""
        prints = self._prints(bearers, texts, some)
        return {text: np.unique(one.shingles) for text, one in prints.items() if one.words >= self.thresholds.min_words}

    def _prints(self, bearers: Sequence[Traits], texts: Numbers, some: Numbers) -> dict[int, Print]:
        """The prints of some texts by number, of those that there are."""
        first = firsts(texts, int(max(some.max(initial=0), texts.max(initial=0))) + 1)
        bodies = {text: bearers[first[text]].digest for text in some.tolist() if first[text] < len(texts)}
        prints = self.shelf.of(bodies.values())
        return {text: prints[body] for text, body in bodies.items()}

    def _sizes(
        self, before: Register, digests: Sequence[bytes], touched: Numbers, held: Mapping[int, Hashes]
    ) -> Numbers:
        sizes = np.concatenate((before.sizes, np.zeros(len(digests) - len(before.sizes), np.int64)))
        sizes[touched] = [len(held.get(text, ())) for text in touched.tolist()]
        return sizes

    def _words(self, before: Register, after: Register, touched: Numbers) -> Numbers:
        words = np.concatenate((before.words, np.zeros(len(after.digests) - len(before.words), np.int64)))
        prints = self._prints(after.bearers, after.texts, touched)
        words[touched] = [prints[text].words if text in prints else 0 for text in touched.tolist()]
        return words

    def _pairs(
        self, register: Register, held: Held, rows: Mapping[int, Hashes], touched: Mask, crowd: Mask
    ) -> TextPairs:
        """The listed pairs of touched texts, and those within the crowd."""
        asked: dict[tuple[int, int], bool] = {}
        for text, shingles in rows.items():
            others, told = self._beside(register, held, text, shingles)
            kept = np.ones(len(others), np.bool_) if touched[text] else touched[others] | crowd[others]
            for other, lists in zip(others[kept].tolist(), told[kept].tolist(), strict=True):
                asked[min(text, other), max(text, other)] = lists
        return self._measured(register, asked)

    def _beside(self, register: Register, held: Held, text: int, shingles: Hashes) -> tuple[Numbers, Mask]:
        """The texts that may be copies of one, or listed beside it, and whether they share enough to be listed."""
        counts, who = held.of(shingles)
        full = np.bincount(who, minlength=len(register.sizes))
        met = np.bincount(who[np.repeat(counts <= MANY, counts)], minlength=len(register.sizes))
        full[text] = 0
        others = np.flatnonzero(full)
        smaller = np.minimum(register.sizes[others], register.sizes[text])
        told = (met[others] >= self.thresholds.listed_shingles) & tells(met[others], smaller)
        kept = told | (full[others] >= self.thresholds.least_copy * smaller - _ROUNDING)
        return others[kept], told[kept]

    def _measured(self, register: Register, asked: Mapping[tuple[int, int], bool]) -> TextPairs:
        texts = sorted({text for pair in asked for text in pair})
        prints = self._prints(register.bearers, register.texts, np.array(texts, np.int64))
        number = {text: n for n, text in enumerate(texts)}
        rows = np.array(sorted((number[i], number[j]) for i, j in asked), np.int64).reshape(-1, 2)
        several = [prints[text] for text in texts]
        found = []
        bearers = self._bearers(register, texts)
        measured = measures(several, post([one.shingles for one in several]), rows)
        for (i, j), what in zip(rows.tolist(), measured, strict=True):
            one, other = texts[i], texts[j]
            if what.containment >= self.thresholds.least_copy or (
                asked[one, other] and what.shared >= self.thresholds.least_listed
            ):
                each = product(bearers[one], bearers[other])
                copies = any(judge_copies(what, a, b, self.thresholds) for a, b in each)
                found.append((one, other, what.containment, copies))
        return text_pairs(found)

    def _bearers(self, register: Register, texts: Sequence[int]) -> dict[int, list[Traits]]:
        bearers: dict[int, list[Traits]] = {text: [] for text in texts}
        for n in np.flatnonzero(_mask(np.array(texts, np.int64), len(register.digests))[register.texts]).tolist():
            bearers[int(register.texts[n])].append(register.bearers[n])
        return bearers

    def _groups(self, register: Register, seeds: Mask) -> Numbers:
        """The groups of all texts, those that are linked with the seeds by copies joined anew."""
        pairs = register.pairs.at(register.pairs.copies)
        linked = seeds
        while True:
            more = linked.copy()
            edges = pairs.touch(linked)
            more[pairs.one[edges]] = more[pairs.other[edges]] = True
            if np.array_equal(more, linked):
                break
            linked = more
        groups = np.where(linked, NONE, register.groups)
        inside = pairs.at(pairs.touch(linked))
        # as when all are joined: in the order of their first captures
        first = register.firsts()
        texts = sorted({*inside.one.tolist(), *inside.other.tolist()}, key=lambda text: int(first[text]))
        number = {text: n for n, text in enumerate(texts)}
        copies = {
            (min(number[i], number[j]), max(number[i], number[j])): sure
            for i, j, sure in zip(inside.one.tolist(), inside.other.tolist(), inside.containment.tolist(), strict=True)
        }
        prints = self._prints(register.bearers, register.texts, np.array(texts, np.int64))
        likeness = Likeness(post([prints[text].shingles for text in texts]), copies)
        for group in join(copies, likeness.sum, self.thresholds.close_to_story):
            members = [texts[n] for n in group]
            groups[members] = min(members)
        return groups


def _placed(
    before: Register, bearers: Sequence[Traits], match: Match, prints: Mapping[bytes, Print]
) -> tuple[Numbers, tuple[bytes, ...]]:
    """The text of each bearer, and the digests of all texts: one that nobody has any more makes room for a new one."""
    texts = np.where(match.same, before.texts[match.was], NONE)
    digests = list(before.digests)
    number = {digest: text for text, digest in enumerate(digests) if digest}
    changed = match.changed.tolist()
    asked = {n: prints[bearers[n].digest].digest for n in changed}
    for n in changed:
        texts[n] = number.get(asked[n], NONE)
    bearing = np.bincount(texts[texts != NONE], minlength=len(digests))
    free: list[int] = np.flatnonzero(bearing == 0).tolist()
    for n in changed:
        if texts[n] == NONE and asked[n] not in number:
            own = int(before.texts[match.was[n]]) if match.was[n] != NONE else NONE
            if own in free:
                free.remove(own)
            else:
                own = free.pop() if free else len(digests)
            digests[own : own + 1] = [asked[n]]
            number[asked[n]] = own
        texts[n] = number[asked[n]]
    for text in free:
        digests[text] = b""
    return texts, tuple(digests)


def _touched(before: Register, match: Match, texts: Numbers) -> Numbers:
    """The texts that are new, or have lost or won a capture, or have one of which anything changed."""
    changed = match.changed
    was = match.was[changed]
    return np.unique(np.concatenate((texts[changed], before.texts[was[was != NONE]], before.texts[match.gone])))


def _crowd(before: Held, after: Held, shingles: Hashes) -> Numbers:
    """The texts that hold what has become common or rare."""
    was, _ = before.of(shingles)
    counts, _ = after.of(shingles)
    _, crowd = after.of(shingles[(was > MANY) != (counts > MANY)])
    return np.unique(crowd).astype(np.int64)


def _mask(numbers: Numbers, size: int) -> Mask:
    mask = np.zeros(size, np.bool_)
    mask[numbers] = True
    return mask
