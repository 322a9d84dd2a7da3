"""Stories: texts with their witnesses, one of them the base that the others are compared with."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from plugins.syndication.stories.base_text import choose_base
from plugins.syndication.stories.versions import versions
from plugins.syndication.witness import Bearer

_BY_HAND = "chosen by hand: "


@dataclass(frozen=True, slots=True)
class Story:
    """Captures that are copies of one text: its sorted members, the base among them, and why it is the base.

    `id` is the lowest id of its members. `versions` are the members of which one outlet has two or more, by outlet,
    each the earliest first.
    """

    id: str
    members: tuple[str, ...]
    base: str
    reason: str
    versions: tuple[tuple[str, ...], ...] = ()

    @property
    def by_hand(self) -> bool:
        """Whether people chose its base."""
        return self.reason.startswith(_BY_HAND)

    @property
    def carriers(self) -> int:
        """How many carried it: outlets, however many versions each has; unknown ones count one each."""
        return len(self.members) - sum(len(own) - 1 for own in self.versions)


def story_of(
    witnesses: Iterable[Bearer],
    by_hand: Mapping[str, str] | None = None,
    words: Callable[[str], int] | None = None,
) -> Story:
    """Make a story of its witnesses, with the base that people decided, or else by the rule of `choose_base`.

    `by_hand` holds why a capture is the base, by its id; of several the first by id is taken. `words` counts the words
    of one by its id, where its body is not there.

    Raises:
        ValueError: there are fewer than two witnesses.
    """
    ordered = sorted(witnesses, key=lambda witness: witness.id)
    if len(ordered) < 2:
        raise ValueError("a story has two witnesses or more")
    members = tuple(witness.id for witness in ordered)
    own = versions(ordered)
    for id in members:
        if by_hand and id in by_hand:
            return Story(members[0], members, id, f"{_BY_HAND}{by_hand[id]}", own)
    choice = choose_base(ordered, words)
    return Story(members[0], members, choice.base.id, choice.reason, own)
