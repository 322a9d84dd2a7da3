"""Telling: the stories of groups of captures, as measured and as people decided."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from plugins.captures.problem import Problem
from plugins.syndication.decisions.bases import held_bases
from plugins.syndication.decisions.decision import Pair
from plugins.syndication.decisions.overruling import overrule
from plugins.syndication.decisions.settled import Settled
from plugins.syndication.stories.credit import Credits, credits_of
from plugins.syndication.stories.story import Story, story_of
from plugins.syndication.witness import Traits

Group = tuple[str, ...]
CopiesAmong = Callable[[Sequence[Group]], Mapping[Pair, float]]
"""Gives how sure each pair of copies within groups is."""


def find_groups(measured: Iterable[Group], copies_among: CopiesAmong, settled: Settled) -> list[Group]:
    """The groups of captures that are stories, in order: as measured, those that people decided about as decided."""
    decided = {id for captures in (*settled.apart, *settled.joined) for id in captures}
    if not decided:
        return sorted(measured)
    asked: list[Group] = []
    others: list[Group] = []
    for group in measured:
        (others if decided.isdisjoint(group) else asked).append(group)
    return sorted((*others, *overrule(asked, copies_among(asked), settled)))


def tell(
    groups: Sequence[Group],
    bearers: Mapping[str, Traits],
    words: Callable[[str], int],
    settled: Settled,
    known: Iterable[tuple[Story, Credits]] = (),
    stale: Collection[str] = (),
) -> tuple[tuple[tuple[Story, Credits], ...], list[Problem]]:
    """Tell the stories of groups with their credits, and the problems of decided bases that no story has.

    `words` counts those of a capture. What is `known` is not told again, unless one of its members is `stale`.
    """
    bases, problems = held_bases(groups, settled)
    by_hand = {id: why.reason for id, why in bases.items()}
    again = {*by_hand, *stale}
    fit = {
        story.members: (story, credits)
        for story, credits in known
        if not story.by_hand and again.isdisjoint(story.members)
    }
    return tuple(fit.get(group) or _told([bearers[id] for id in group], by_hand, words) for group in groups), problems


def _told(members: Sequence[Traits], by_hand: Mapping[str, str], words: Callable[[str], int]) -> tuple[Story, Credits]:
    return story_of(members, by_hand, words), credits_of(members)
