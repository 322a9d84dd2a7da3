"""Stories: texts with their witnesses, one of them the base that the others are compared with."""

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.syndication.base_text import choose_base
from plugins.syndication.witness import Witness


@dataclass(frozen=True, slots=True)
class Story:
    """Captures that are copies of one text: its sorted members, the base among them, and why it is the base.

    `id` is the lowest id of its members.
    """

    id: str
    members: tuple[str, ...]
    base: str
    reason: str


def story_of(witnesses: Iterable[Witness]) -> Story:
    """Make a story of its witnesses, choosing the base by the rule of `choose_base`.

    Raises:
        ValueError: there are fewer than two witnesses.
    """
    ordered = sorted(witnesses, key=lambda witness: witness.id)
    if len(ordered) < 2:
        raise ValueError("a story has two witnesses or more")
    choice = choose_base(ordered)
    return Story(ordered[0].id, tuple(witness.id for witness in ordered), choice.base.id, choice.reason)
