"""Base texts: the witness that the others of its story are compared with, and why it is that one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from plugins.captures.lines.agency import agency_key
from plugins.syndication.period import earliest
from plugins.syndication.witness import Bearer, Witness


@dataclass(frozen=True, slots=True)
class Choice:
    """The base, and who was left after each step of the rule: all, the credited, the earliest, the most complete."""

    base: Bearer
    witnesses: Sequence[Bearer]
    credited: Sequence[Bearer]
    earliest: Sequence[Bearer]
    complete: Sequence[Bearer]

    @property
    def reason(self) -> str:
        """The step that decided, in plain words."""
        agencies = _agencies(self.credited)
        by_hand = ", as corrected" if self.base.agency_corrected else ""
        if len(self.credited) == 1 < len(self.witnesses):
            return f"the only one of {len(self.witnesses)} credited to {agencies[0]}{by_hand}"
        if len(agencies) > 1:
            return f"credited to an agency ({self.base.agency}{by_hand}); {self._decided}"
        return f"credited to {agencies[0]}{by_hand}; {self._decided}" if agencies else self._decided

    @property
    def _decided(self) -> str:
        some = len(self.credited) < len(self.witnesses)
        alike = len({witness.agency_corrected for witness in self.credited}) == 1
        so = "so credited" if alike else "so credited or corrected"
        among = f"the {len(self.credited)} {so}" if some else str(len(self.witnesses))
        if len(self.earliest) == 1:
            return f"the earliest of {among}"
        if len(self.complete) == 1:
            return f"the most complete of {among if len(self.earliest) == len(self.credited) else 'the earliest'}"
        return f"the first by name of {len(self.complete)} that nothing else tells apart"


def choose_base(witnesses: Sequence[Bearer], words: Callable[[str], int] | None = None) -> Choice:
    """Choose the base text of one or more witnesses; `words` counts those of one by id, where its body is not there.

    The rule: credited to an agency before uncredited, then the earliest as far as the dates tell, then the most
    complete by words, then the first by id.
    """
    credited = [witness for witness in witnesses if witness.agency] or list(witnesses)
    first = earliest(credited, lambda witness: witness.date)
    count = words or {one.id: len(one.tokens) for one in first if isinstance(one, Witness)}.__getitem__
    longest = max(count(witness.id) for witness in first)
    complete = [witness for witness in first if count(witness.id) == longest]
    return Choice(min(complete, key=lambda witness: witness.id), witnesses, credited, first, complete)


def _agencies(witnesses: Sequence[Bearer]) -> list[str]:
    """The agencies that witnesses credit, each once, by the first spelling in the alphabet."""
    spelled = sorted({witness.agency for witness in witnesses if witness.agency}, reverse=True)
    return sorted({agency_key(agency): agency for agency in spelled}.values())
