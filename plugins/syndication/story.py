"""Stories: texts with their witnesses, one of them the base that the others are compared with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plugins.syndication.period import period
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
    base, reason = choose_base(ordered)
    return Story(ordered[0].id, tuple(witness.id for witness in ordered), base.id, reason)


def choose_base(witnesses: Sequence[Witness]) -> tuple[Witness, str]:
    """Choose the base text, and say why in plain words.

    The rule: credited to an agency before uncredited, then the earliest as far as the dates tell, then the most
    complete by words, then the first by id.
    """
    left = [witness for witness in witnesses if witness.agency] or list(witnesses)
    credit = ""
    if left[0].agency:
        agencies = " or ".join(sorted({witness.agency for witness in left if witness.agency}))
        if len(left) == 1 < len(witnesses):
            return left[0], f"the only one of {len(witnesses)} credited to {agencies}"
        credit = f"credited to {agencies}; "
    among = f"the {len(left)} so credited" if credit and len(left) < len(witnesses) else str(len(left))
    earliest = _earliest(left)
    if len(earliest) == 1:
        return earliest[0], f"{credit}the earliest of {among}"
    longest = max(len(witness.words) for witness in earliest)
    complete = [witness for witness in earliest if len(witness.words) == longest]
    if len(complete) == 1:
        return complete[0], f"{credit}the most complete of {among if len(earliest) == len(left) else 'the earliest'}"
    return min(complete, key=lambda witness: witness.id), f"{credit}the first by name of {len(complete)} alike"


def _earliest(witnesses: Sequence[Witness]) -> list[Witness]:
    """Keep those that no other is certainly earlier than; the undated stay out while one has a date."""
    dated = [(witness, when) for witness in witnesses if (when := period(witness.date))]
    if not dated:
        return list(witnesses)
    return [witness for witness, when in dated if not any(other.before(when) for _, other in dated)]
