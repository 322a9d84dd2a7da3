"""Credits: which agency wrote a story, who says so, and who runs it without saying so."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from plugins.captures.lines.agency import agency_key
from plugins.syndication.witness import Bearer


@dataclass(frozen=True, slots=True)
class Credit:
    """The agency of one witness: stated by it, corrected by people, inferred from the others, or unknown (None).

    What is inferred rests on the ids of `evidence`, of which people corrected those in `by_hand`.
    """

    witness: str
    agency: str | None
    how: Literal["stated", "corrected", "inferred"] | None
    evidence: tuple[str, ...] = ()
    by_hand: frozenset[str] = frozenset()

    def say(self, name: Callable[[str], str]) -> str:
        """The credit in plain words, each witness called as `name` calls its id; "" when nothing is known."""
        if self.how == "inferred":
            evidence = ", ".join(sorted(_called(self.evidence, self.by_hand, name)))
            return f"{self.agency} copy, not credited here (evidence: {evidence})"
        if not self.agency:
            return ""
        return f"credited to {self.agency}" + (", as corrected" if self.how == "corrected" else "")


@dataclass(frozen=True, slots=True)
class Claim:
    """An agency, as its first witness spells it, and the sorted ids of the witnesses that are credited to it.

    Those in `by_hand` do not say so themselves: people corrected them.
    """

    agency: str
    witnesses: tuple[str, ...]
    by_hand: frozenset[str] = frozenset()

    def say(self, name: Callable[[str], str]) -> str:
        """The claim in plain words, each witness called as `name` calls its id."""
        return f"{self.agency} by {', '.join(_called(self.witnesses, self.by_hand, name))}"


@dataclass(frozen=True, slots=True)
class Credits:
    """The credits of a story's witnesses by id, and what they claim; more than one claim is a conflict."""

    credits: tuple[Credit, ...]
    claims: tuple[Claim, ...]

    @property
    def agency(self) -> str | None:
        """The agency that all who name one agree on."""
        return self.claims[0].agency if len(self.claims) == 1 else None

    @property
    def conflict(self) -> tuple[Claim, ...]:
        """The claims that contradict each other; none where all agree."""
        return self.claims if len(self.claims) > 1 else ()

    def say_conflict(self, name: Callable[[str], str]) -> str:
        """The conflict in plain words, each witness called as `name` calls its id; "" when there is none."""
        return "; ".join(claim.say(name) for claim in self.conflict)


def credits_of(witnesses: Iterable[Bearer]) -> Credits:
    """Work out the credits of the witnesses of one story.

    Where those that name an agency disagree, nothing is inferred for the others: a conflict is not voted away. The
    short and the long name of an agency are one.
    """
    members = sorted(witnesses, key=lambda witness: witness.id)
    claims = _claims(members)
    sole = claims[0] if len(claims) == 1 else None
    return Credits(tuple(_credit(witness, sole) for witness in members), claims)


def own_credit(witness: Bearer) -> Credit:
    """The credit of a witness by itself, which is that of a capture alone."""
    if witness.agency:
        return Credit(witness.id, witness.agency, "corrected" if witness.agency_corrected else "stated")
    return Credit(witness.id, None, None)


def _credit(witness: Bearer, sole: Claim | None) -> Credit:
    if sole and not witness.agency:
        return Credit(witness.id, sole.agency, "inferred", sole.witnesses, sole.by_hand)
    return own_credit(witness)


def _claims(members: Sequence[Bearer]) -> tuple[Claim, ...]:
    claimed: dict[str, list[Bearer]] = defaultdict(list)
    for witness in members:
        if witness.agency:
            claimed[agency_key(witness.agency)].append(witness)
    return tuple(_claim(claimed[key]) for key in sorted(claimed))


def _claim(witnesses: Sequence[Bearer]) -> Claim:
    by_hand = frozenset(witness.id for witness in witnesses if witness.agency_corrected)
    return Claim(witnesses[0].agency or "", tuple(witness.id for witness in witnesses), by_hand)


def _called(ids: Iterable[str], by_hand: frozenset[str], name: Callable[[str], str]) -> Iterator[str]:
    return (f"{name(id)} as corrected" if id in by_hand else name(id) for id in ids)
