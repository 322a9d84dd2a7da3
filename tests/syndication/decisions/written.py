"""Decisions as tests write them: each on the line of its place."""

from hypothesis import strategies as st

from plugins.syndication.decisions.decision import DecidedKind, Decision, StoryDecisions, Why
from plugins.syndication.decisions.settled import Settled, settle


def join(*ids: str) -> Decision:
    return Decision("join", ids, Why("", 0))


def split(*ids: str) -> Decision:
    return Decision("split", ids, Why("", 0))


def base(id: str) -> Decision:
    return Decision("base", (id,), Why("", 0))


def relation(a: str, b: str, kind: DecidedKind) -> Decision:
    return Decision("relation", (a, b), Why("", 0), kind)


def decided(*decisions: Decision) -> StoryDecisions:
    """The decisions, each with the line of its place and a reason that names it."""
    lines = (Why(f"reason {line}", line) for line in range(1, len(decisions) + 1))
    return StoryDecisions(
        tuple(Decision(one.ruling, one.captures, why, one.kind) for one, why in zip(decisions, lines, strict=True))
    )


def settled(*decisions: Decision) -> Settled:
    """What the decisions settle among the captures that they name; they must not contradict each other."""
    all_of_them = decided(*decisions)
    found, problems = settle(all_of_them, all_of_them.named)
    assert problems == []
    return found


LETTERS = "abcdef"
some = st.lists(st.sampled_from(LETTERS), min_size=2, max_size=3, unique=True)
decisions = st.lists(
    st.one_of(
        some.map(lambda ids: join(*ids)),
        some.map(lambda ids: split(*ids)),
        some.map(lambda ids: relation(ids[0], ids[1], "update")),
        some.map(lambda ids: base(ids[0])),
    ),
    max_size=6,
)
"""Any decisions on six captures, contradictions among them."""
