"""Decisions: what a capture's labels and facts became after it was read, and why."""

from dataclasses import dataclass

from plugins.captures.fact import How, Stretch


@dataclass(frozen=True, slots=True)
class Relabelled:
    """A stretch that has another label than it was read with.

    `corrected` by a person, or `inferred` from the other captures of its outlet.
    """

    evidence: Stretch
    before: str
    label: str
    how: How
    reason: str


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A fact that was read wrongly and is unknown now: its field, and why."""

    key: str
    reason: str
