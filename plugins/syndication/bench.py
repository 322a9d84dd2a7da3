"""The bench: where a collection is grouped, with what is known of it from before at hand."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from plugins.captures.building import Each, one_by_one
from plugins.keeping.coding import digest
from plugins.syndication.comparing.comparison import Comparison, compare_prints
from plugins.syndication.comparing.holders import Held, KeptHolders, LostError
from plugins.syndication.known import Known, read_known
from plugins.syndication.relations.match import Match, match
from plugins.syndication.relations.pairing import Pairing
from plugins.syndication.relations.register import Register
from plugins.syndication.relations.registering import Desk, Renewal
from plugins.syndication.texts.print_shelf import PrintShelf
from plugins.syndication.texts.tokens import Hashes
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Traits, Witness

_HOLDERS = "holders"
_LITTLE = 0.1
"""What changed is looked at by itself up to this share of a collection."""


@dataclass(frozen=True, slots=True, eq=False)
class Past:
    """What was known before of a collection of which little changed since."""

    known: Known
    match: Match
    renewal: Renewal


@dataclass(frozen=True, eq=False)
class Bench:
    """The captures of a collection in order of id, and their register; `past` where it was made from the one before."""

    bearers: tuple[Traits, ...]
    register: Register
    thresholds: Thresholds
    shelf: PrintShelf
    holders: KeptHolders
    whole: Comparison | None
    past: Past | None
    each: Each

    @cached_property
    def by_id(self) -> Mapping[str, Traits]:
        """The captures by id."""
        return {one.id: one for one in self.bearers}

    @cached_property
    def number(self) -> Mapping[str, int]:
        """The numbers of the captures, by id."""
        return {one.id: number for number, one in enumerate(self.bearers)}

    @cached_property
    def stamp(self) -> bytes:
        """What tells what is kept of it from what is kept of others."""
        if not self.past:
            return digest(self.thresholds, self.bearers)
        match, texts = self.past.match, self.register.texts
        if not len(match.changed) and not len(match.gone):
            return self.past.known.stamp
        changed = [(self.bearers[n], int(texts[n])) for n in match.changed.tolist()]
        return digest(self.past.known.stamp, changed, match.gone.tolist())

    def words(self, id: str) -> int:
        """How many words a capture has."""
        return int(self.register.words[self.register.texts[self.number[id]]])

    def compare(self, some: Iterable[Traits]) -> Comparison:
        """A comparison that these captures are part of, or all there is of it."""
        if self.whole:
            return self.whole
        asked = list(some)
        return compare_prints(asked, self.shelf.of(one.digest for one in asked), *_figures(self.thresholds))

    def named(self) -> "Bench":
        """The same without what is known of pairs, when all have been named."""
        return replace(self, whole=self.whole.cleared()) if self.whole else self

    def cleared(self) -> "Bench":
        """The same without what is kept: it is looked up where it is asked for, and takes much memory for all texts."""
        return replace(self, whole=None, shelf=self.shelf.cleared()) if self.holders.keeps else self

    def copies_among(self, groups: Sequence[tuple[str, ...]]) -> dict[tuple[str, str], float]:
        """How sure each pair of copies within groups is."""
        members = (self.by_id[id] for group in groups for id in group)
        return Pairing(self.compare(members), self.thresholds).copies_among(groups)

    def held(self, shingles: Hashes) -> Held:
        """Who holds these shingles, of a collection of which little changed.

        Raises:
            LostError: what was kept is not there any more.
        """
        assert self.past
        renewal = self.past.renewal
        return self.holders.read(shingles).renewed(renewal.gone, renewal.come)

    def keep(self, known: Known) -> None:
        """Keep prints and holders for the next; before what is known, which tells by its stamp what they are of."""
        before = self.past.known.register.bearers if self.past else ()
        bodies = {one.digest for one in self.bearers}
        self.shelf.keep({one.digest for one in before} - bodies)
        if self.past:
            self.holders.write(self.past.renewal.held, self.past.renewal.shingles, known.stamp)
        elif self.whole and self.holders.keeps:
            self.holders.write_all(self.whole.held, known.stamp)


def bench_of(
    bearers: tuple[Traits, ...],
    load: Callable[[str], Witness],
    thresholds: Thresholds,
    kept: Path | None,
    each: Each | None,
    anew: bool = False,
) -> Bench:
    """Set up a bench for captures in order of id; `load` gives one whose text is needed.

    What was kept of the collection in a folder is started from, unless all is to be made `anew`.
    """
    size, least = _figures(thresholds)
    shelf = PrintShelf(kept, size, _bodies(bearers, load), each)
    holders = KeptHolders(kept, _HOLDERS)
    past = None if anew else _past(bearers, thresholds, shelf, holders, read_known(kept, thresholds))
    if past:
        return Bench(bearers, past.renewal.register, thresholds, shelf, holders, None, past, each or one_by_one)
    whole = compare_prints(bearers, shelf.of(one.digest for one in bearers), size, least)
    return Bench(
        bearers, Pairing(whole, thresholds).register(), thresholds, shelf, holders, whole, None, each or one_by_one
    )


def _past(
    bearers: tuple[Traits, ...], thresholds: Thresholds, shelf: PrintShelf, holders: KeptHolders, known: Known | None
) -> Past | None:
    if known is None or not known.register.bearers:
        return None
    matched = match(known.register.bearers, bearers)
    if len(matched.changed) + len(matched.gone) > _LITTLE * len(bearers) + 1:
        return None
    try:
        holders.open(known.stamp)
        return Past(known, matched, Desk(shelf, holders, thresholds).renew(known.register, bearers, matched))
    except LostError:
        return None


def _bodies(bearers: Sequence[Traits], load: Callable[[str], Witness]) -> Callable[[bytes], str]:
    """Gives bodies by digest."""
    ids: dict[bytes, str] = {}

    def body(digest: bytes) -> str:
        if not ids:
            ids.update((one.digest, one.id) for one in bearers)
        if digest not in ids:
            raise LostError
        return load(ids[digest]).body

    return body


def _figures(thresholds: Thresholds) -> tuple[int, int]:
    return thresholds.shingle_words, thresholds.min_words
