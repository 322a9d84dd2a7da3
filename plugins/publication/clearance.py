"""Clearance: what people decided about publishing a collection, applied to its captures."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.captures.card import Card
from plugins.captures.problem import Problem
from plugins.captures.withheld import Show
from plugins.publication.rights import Right, decide
from plugins.publication.rights_file import read_rights
from plugins.publication.takedown import Takedown, sound_takedowns


@dataclass(frozen=True)
class Clearance:
    """What a site shows of a collection.

    `taken` are the ids of the captures that are taken down where their files still are; `cut` are the rights of those
    that are not shown whole, by id. `counts` say how many are shown how, `problems` what is wrong.
    """

    cut: Mapping[str, Right]
    taken: tuple[str, ...]
    takedowns: tuple[Takedown, ...]
    counts: Mapping[str, int]
    problems: tuple[Problem, ...]


def clear(cards: Mapping[str, Card], folder: Path | None, public: bool, unread: Iterable[str] = ()) -> Clearance:
    """Apply the rights.toml of a decision folder to captures, by their cards.

    What is taken down is gone from every site. How much is shown of the rest is asked of a public one alone. Captures
    that could not be read (`unread`) may be named.
    """
    rights, takedowns, problems = read_rights(folder) if folder else ([], [], [])
    unread = set(unread)
    takedowns, slips = sound_takedowns(takedowns, cards, unread)
    gone = {takedown.capture for takedown in takedowns}
    # an entry may name what is taken down
    decided, unmet = decide(rights, cards.values(), {*gone, *unread})
    held = {id: right for id, right in decided.items() if id not in gone}
    cut = {id: right for id, right in held.items() if right.show != "full"} if public else {}
    counts = _counted([right.show for right in held.values()]) if public else {}
    if takedowns:
        counts["tombstones"] = len(takedowns)
    taken = tuple(id for id in cards if id in gone)
    return Clearance(cut, taken, tuple(takedowns), counts, (*problems, *slips, *unmet))


def _counted(shown: Sequence[Show]) -> dict[str, int]:
    said = (("texts in full", "full"), ("excerpts", "excerpt"), ("posts of facts alone", "metadata"))
    return {words: sum(one == show for one in shown) for words, show in said}
