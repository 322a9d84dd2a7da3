"""Coverage: the captures that are related to one, and what of it is shown."""

from collections.abc import Callable
from dataclasses import dataclass, field


def _no_words() -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A related capture: its likeness (0 to 1, lowered by the days between) and the words it rests on.

    `spell` finds these words in the two texts.
    """

    id: str
    likeness: float
    spell: Callable[[], tuple[str, ...]] = field(default=_no_words, repr=False, compare=False)

    @property
    def because(self) -> tuple[str, ...]:
        """The words, names first, as the first text has them; none where people alone relate the two."""
        return self.spell()


@dataclass(frozen=True, slots=True)
class Coverage:
    """The coverage related to one capture, best first."""

    id: str
    neighbours: tuple[Neighbour, ...]
