"""Clearance: what people decided about publishing a collection, applied to its captures."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.captures.capture import Capture
from plugins.captures.problem import Problem
from plugins.captures.withheld import Show
from plugins.publication.rights import decide
from plugins.publication.rights_file import read_rights
from plugins.publication.showing import shown_of
from plugins.publication.takedown import Takedown, sound_takedowns


@dataclass(frozen=True)
class Clearance:
    """What a site shows of a collection.

    `taken` are the captures that are taken down, as read, where their files still are; `shown` is what is shown of
    those that are not shown whole, by id. `counts` say how many are shown how, `problems` what is wrong.
    """

    shown: Mapping[str, Capture]
    taken: tuple[Capture, ...]
    takedowns: tuple[Takedown, ...]
    counts: Mapping[str, int]
    problems: tuple[Problem, ...]


def clear(
    captures: Iterable[Capture], folder: Path | None, public: bool, words: int, unread: Iterable[str] = ()
) -> Clearance:
    """Apply the rights.toml of a decision folder to captures; an excerpt has so many `words`.

    What is taken down is gone from every site. How much is shown of the rest is asked of a public one alone. Captures
    that could not be read (`unread`) may be named.
    """
    rights, takedowns, problems = read_rights(folder) if folder else ([], [], [])
    collected, unread = list(captures), set(unread)
    takedowns, slips = sound_takedowns(takedowns, collected, unread)
    gone = {takedown.capture for takedown in takedowns}
    taken = tuple(capture for capture in collected if capture.id in gone)
    kept = [capture for capture in collected if capture.id not in gone]
    # an entry may name what is taken down
    decided, unmet = decide(rights, collected, {*gone, *unread})
    held = {capture.id: decided[capture.id] for capture in kept}
    cut = {id: right for id, right in held.items() if right.show != "full"} if public else {}
    shown = {capture.id: shown_of(capture, cut[capture.id], words) for capture in kept if capture.id in cut}
    counts = _counted([right.show for right in held.values()]) if public else {}
    if takedowns:
        counts["tombstones"] = len(takedowns)
    return Clearance(shown, taken, tuple(takedowns), counts, (*problems, *slips, *unmet))


def _counted(shown: Sequence[Show]) -> dict[str, int]:
    said = (("texts in full", "full"), ("excerpts", "excerpt"), ("posts of facts alone", "metadata"))
    return {words: sum(one == show for one in shown) for words, show in said}
