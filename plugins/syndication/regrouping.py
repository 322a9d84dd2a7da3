"""Regrouping: relations and their rows, with what was known before taken over where nothing touches it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from plugins.captures.building import one_by_one
from plugins.syndication.bench import Bench, Past
from plugins.syndication.comparing.arrays import distinct
from plugins.syndication.comparing.holders import Held
from plugins.syndication.comparing.repeats import STORIES, among, are_repeated
from plugins.syndication.data.relation_table import relation_row
from plugins.syndication.data.rows import Rows, joined_rows, no_rows, rows_of
from plugins.syndication.decisions.settled import Settled
from plugins.syndication.known import Known
from plugins.syndication.relations.evidence import NOTHING, Exhibits
from plugins.syndication.relations.naming import Namer, pairs_to_name
from plugins.syndication.relations.register import Mask, Numbers
from plugins.syndication.relations.relations import KINDS, Columns
from plugins.syndication.stories.credit import Credits
from plugins.syndication.stories.story import Story
from plugins.syndication.texts.tokens import Hashes
from plugins.syndication.witness import Traits

Telling = Sequence[tuple[Story, Credits]]
_ONE_BY_ONE = 64  # shingles are looked at; of more it is not told apart which of them two texts share
_AT_ONCE = 1024  # pairs


def regroup(bench: Bench, told: Telling, story: Numbers, related: tuple[Numbers, Numbers], settled: Settled) -> Known:
    """All that is known of a collection, whose stories are told and whose related pairs are known by number.

    `story` is the first capture of the story of each, by number.
    """
    repeated, dirty = _repeated(bench, story)
    keys = pairs_to_name(bench.register, related, settled, bench.thresholds.min_words)
    size = len(bench.bearers)
    together = story[keys // max(size, 1)] == story[keys % max(size, 1)]
    kept, (stood, places) = _kept(bench, keys, together, _stale(bench, told, settled, dirty))
    new = np.flatnonzero(kept.kinds == len(KINDS))
    named = list(_named(bench, told, repeated, settled, keys[new]))
    kept.kinds[new] = [kind for block in named for kind in block.kinds]
    kept.containment[new] = [share for block in named for share in block.containment]
    kept.decided.update(entry for block in named for entry in block.decided.items())
    before = bench.past.known.rows if bench.past else no_rows()
    rows = before.renewed(stood, places, joined_rows(block.rows for block in named), new)
    one, credits = zip(*told, strict=True) if told else ((), ())
    return Known(bench.stamp, bench.register, one, credits, repeated, kept, rows)


@dataclass(frozen=True, slots=True)
class _Named:
    """Pairs of captures with what they are to each other, in columns; `decided` is what people said, by key."""

    kinds: Sequence[int]
    containment: Sequence[float]
    decided: Mapping[int, str]
    rows: Rows


def _named(bench: Bench, told: Telling, repeated: Hashes, settled: Settled, keys: Numbers) -> Iterator[_Named]:
    """Name pairs of captures, with their rows of the table."""
    size = max(len(bench.bearers), 1)
    bearers = Credited(bench.by_id, (credits for _, credits in told))
    comparison = bench.compare(bench.bearers[n] for n in distinct(np.concatenate(np.divmod(keys, size))).tolist())
    stories = {id: one.id for one, _ in told for id in one.members}
    namer = Namer(comparison, bearers, stories, settled, bench.thresholds)
    exhibits = Exhibits(comparison, bearers, repeated)

    def work(some: Numbers) -> _Named:
        ends = zip(*(part.tolist() for part in np.divmod(some, size)), strict=True)
        pairs = [(bench.bearers[one].id, bench.bearers[other].id) for one, other in ends]
        relations, rows = [], []
        for relation, measure in namer.name(pairs):
            found = NOTHING if measure.shares_nothing(comparison.least) else exhibits.of(relation.a, relation.b)
            relations.append(relation)
            rows.append(relation_row(relation, found))
        said = {key: one.decided for key, one in zip(some.tolist(), relations, strict=True) if one.decided}
        kinds = [KINDS.index(one.kind) for one in relations]
        return _Named(kinds, [one.containment for one in relations], said, rows_of(rows))

    blocks = [keys[at : at + _AT_ONCE] for at in range(0, len(keys), _AT_ONCE)]
    each = bench.each if len(blocks) > 1 else one_by_one
    return each(work, blocks, "pairs named")


class Credited(Mapping[str, Traits]):
    """Captures by id, those without a credit of their own with the agency that their stories give them."""

    def __init__(self, bearers: Mapping[str, Traits], credits: Iterable[Credits]) -> None:
        self._bearers, self._inferred = bearers, _inferred(credits)

    def __getitem__(self, id: str) -> Traits:
        found = self._bearers[id]
        return found._replace(agency=self._inferred[id]) if id in self._inferred else found

    def __iter__(self) -> Iterator[str]:
        return iter(self._bearers)

    def __len__(self) -> int:
        return len(self._bearers)


def _inferred(credits: Iterable[Credits]) -> dict[str, str | None]:
    return {one.witness: one.agency for story in credits for one in story.credits if one.how == "inferred"}


def stories_of(bench: Bench, told: Telling) -> Numbers:
    """The story of each capture, by the number of its first."""
    story = np.arange(len(bench.bearers))
    for one, _ in told:
        members = [bench.number[id] for id in one.members]
        story[members] = members[0]
    return story


def _repeated(bench: Bench, story: Numbers) -> tuple[Hashes, Mask]:
    """The shingles that many stories repeat; and of each relation of before whether it rests on others than before."""
    register = bench.register
    first = register.firsts()
    of_text = np.append(story, 0)[first]
    if not bench.past:
        held = bench.compare(()).shared
        shingles = held.shingles[_first_of(held, STORIES)]
        return shingles[are_repeated(held, shingles, of_text)], np.zeros(0, np.bool_)
    past = bench.past
    held, shingles = _told_otherwise(bench, past, of_text)
    was, now = among(shingles, past.known.repeated), are_repeated(held, shingles, of_text)
    # both are in order: of very many shingles the few that change are taken out and put in
    left = np.delete(past.known.repeated, np.searchsorted(past.known.repeated, shingles[was & ~now]))
    come = shingles[now & ~was]
    repeated = np.insert(left, np.searchsorted(left, come), come)
    return repeated, _resting_on(past, held, shingles[was != now], len(register.digests))


def _first_of(held: Held, least: int) -> Numbers:
    """The place of the first of each shingle that so many texts hold."""
    begins = np.flatnonzero(np.append(True, held.shingles[1:] != held.shingles[:-1])[: len(held.shingles)])
    return begins[np.diff(begins, append=len(held.shingles)) >= least]


def _told_otherwise(bench: Bench, past: Past, story: Numbers) -> tuple[Held, Hashes]:
    """The shingles of texts that changed, or are of another story than before; and what is held of them."""
    before = past.known.register
    were = _stories_before(past)
    size = min(len(before.digests), len(bench.register.digests))
    first = before.firsts()[:size]
    moved = np.append(past.match.moved, -1)
    was = np.append(moved[were], -1)[np.minimum(first, len(before.bearers))]
    other = np.flatnonzero((was != story[:size]) & (bench.register.firsts()[:size] < len(bench.bearers)))
    bodies = [bench.bearers[n].digest for n in bench.register.firsts()[other].tolist()]
    prints = bench.shelf.of(bodies)
    told = [prints[body].shingles for body in bodies if prints[body].words >= bench.thresholds.min_words]
    shingles = distinct(np.concatenate((past.renewal.shingles, *told)))
    return bench.held(shingles), shingles


def _stories_before(past: Past) -> Numbers:
    number = {one.id: n for n, one in enumerate(past.known.register.bearers)}
    story = np.arange(len(number))
    for one in past.known.stories:
        members = [number[id] for id in one.members]
        story[members] = members[0]
    return story


def _resting_on(past: Past, held: Held, shingles: Hashes, texts: int) -> Mask:
    """Say of each relation of before whether both texts hold one of these shingles, or may do so."""
    columns, size = past.known.columns, len(past.known.register.bearers)
    one, other = (past.known.register.texts[part] for part in np.divmod(columns.keys, max(size, 1)))
    found = np.zeros(len(columns.keys), np.bool_)
    several = [shingles] if len(shingles) > _ONE_BY_ONE else np.split(shingles, len(shingles)) if len(shingles) else []
    for some in several:
        holds = np.zeros(max(texts, len(past.known.register.digests)), np.bool_)
        holds[held.of(some)[1]] = True
        found |= holds[one] & holds[other]
    return found


def _stale(bench: Bench, told: Telling, settled: Settled, dirty: Mask) -> Mask:
    """Say of each relation of before whether it has to be named anew, or its row made."""
    if not bench.past:
        return dirty
    past = bench.past
    columns, ids = past.known.columns, [one.id for one in past.known.register.bearers]
    was, now = _inferred(past.known.credits), _inferred(credits for _, credits in told)
    credited = {id for id in was.keys() | now.keys() if was.get(id) != now.get(id)}
    touched = np.ones(len(ids), np.bool_)
    touched[past.match.was[past.match.same]] = False
    number = {id: n for n, id in enumerate(ids)}
    touched[[number[id] for id in credited if id in number]] = True
    one, other = np.divmod(columns.keys, max(len(ids), 1))
    decided = [number[a] * len(ids) + number[b] for a, b in settled.relations if a in number and b in number]
    by_hand = np.isin(columns.keys, np.array([*columns.decided, *decided], np.int64))
    stale: Mask = dirty | touched[one] | touched[other] | by_hand
    return stale


def _kept(bench: Bench, keys: Numbers, together: Mask, stale: Mask) -> tuple[Columns, tuple[Numbers, Numbers]]:
    """The columns of pairs, of no kind where they are new or stale; where the others stood before, and stand now."""
    columns = Columns(keys, np.full(len(keys), len(KINDS), np.uint8), np.zeros(len(keys)), together, {})
    none = np.zeros(0, np.int64)
    if not bench.past or not len(keys):
        return columns, (none, none)
    before, moved = bench.past.known, bench.past.match.moved
    fresh = np.flatnonzero(~stale)
    one, other = np.divmod(before.columns.keys[fresh], len(before.register.bearers))
    asked = moved[one] * len(bench.bearers) + moved[other]
    at = np.minimum(np.searchsorted(keys, asked), len(keys) - 1)
    same = (keys[at] == asked) & (together[at] == before.columns.together[fresh])
    at, fresh = at[same], fresh[same]
    columns.kinds[at] = before.columns.kinds[fresh]
    columns.containment[at] = before.columns.containment[fresh]
    return columns, (fresh, at)
