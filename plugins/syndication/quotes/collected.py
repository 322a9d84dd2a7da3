"""Collected: the utterances of a collection, each made when it is asked for, and the pairs that may be one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.captures.building import Each, one_by_one
from plugins.syndication.quotes.found import Load
from plugins.syndication.quotes.gathering import gather
from plugins.syndication.quotes.kept_register import read_register, write_register
from plugins.syndication.quotes.listing import Listing
from plugins.syndication.quotes.preparing import Given
from plugins.syndication.quotes.quoted import Quoted
from plugins.syndication.quotes.register import Register
from plugins.syndication.quotes.source import Source
from plugins.syndication.quotes.translation import Translation
from plugins.syndication.quotes.utterance import Utterance


@dataclass(frozen=True, slots=True, eq=False)
class Collected:
    """Utterances by the first row of their group, and which of them may be one in other words."""

    register: Register
    quoted: Quoted

    @property
    def rank(self) -> Mapping[str, int]:
        """The ranks of captures by their ids."""
        return {id: rank for rank, id in enumerate(self.register.ids)}

    @property
    def listing(self) -> Listing:
        """All utterances, with what puts them in order and digests of what is shown of them."""
        return self.register.listing

    @property
    def translations(self) -> tuple[Translation, ...]:
        """Which utterances may be one."""
        return self.register.translations

    def utterances(self, groups: Iterable[int]) -> Mapping[int, Utterance]:
        """Some utterances by their groups."""
        return self.quoted.utterances(groups)

    def all(self) -> tuple[Utterance, ...]:
        """All utterances, in the order of their groups."""
        return tuple(self.utterances(self.listing.groups.tolist()).values())


def collect(sources: Iterable[Source], load: Load, folder: Path | None = None, each: Each = one_by_one) -> Collected:
    """Collect what captures quote; what is kept in `folder` from the last time is not done again.

    `load` is asked for the texts of captures that are new, or whose names are asked for in their story. The `related`
    of sources are among the sources. The order of what is given does not matter, nor does what was kept.
    """
    ordered = sorted(sources, key=lambda one: one.id)
    before = read_register(folder)
    try:
        register, quoted = gather(Given(ordered, load, folder, each, before))
    except LookupError:
        register, quoted = gather(Given(ordered, load, folder, each, Register()))
    write_register(folder, register)
    return Collected(register, quoted)
