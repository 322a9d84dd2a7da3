"""Grouping: captures into stories, and what all others are to each other."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from plugins.captures.building import Each
from plugins.captures.problem import Problem
from plugins.syndication.bench import Bench, bench_of
from plugins.syndication.comparing.holders import LostError
from plugins.syndication.coverage.match import matched
from plugins.syndication.coverage.places import SpotShelf
from plugins.syndication.coverage.related import Earlier, Related, relate
from plugins.syndication.coverage.surveying import Asked
from plugins.syndication.data.rows import Rows
from plugins.syndication.decisions.listing import Listed
from plugins.syndication.decisions.settled import Settled
from plugins.syndication.known import Known, keep_known
from plugins.syndication.regrouping import Credited, regroup, stories_of
from plugins.syndication.relations.evidence import Exhibits
from plugins.syndication.relations.register import Numbers
from plugins.syndication.relations.relations import Relations
from plugins.syndication.stories.credit import Credits
from plugins.syndication.stories.story import Story
from plugins.syndication.stories.telling import find_groups, tell
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Traits, Witness

_NOTHING_DECIDED = Settled()


@dataclass(frozen=True)
class Grouping:
    """What is known of a collection: its stories, the relations of its pairs, and related coverage, each by id.

    `credits` are those of each story's witnesses, by the story's id; `exhibits` show the evidence on a pair, `rows`
    are those of the table of relations; `problems` are those of decisions that no story bears out.
    """

    stories: tuple[Story, ...]
    relations: Relations
    related: Listed
    credits: Mapping[str, Credits] = field(repr=False)
    exhibits: Exhibits = field(repr=False, compare=False)
    known: Known = field(repr=False, compare=False)
    problems: tuple[Problem, ...] = ()

    @property
    def rows(self) -> Rows:
        """The rows of the table of relations."""
        return self.known.rows

    def story_of(self, member: str) -> Story | None:
        """Find the story that a capture is a witness of; None when it stands alone."""
        return next((story for story in self.stories if member in story.members), None)

    def words(self, id: str) -> int:
        """How many words a capture has."""
        return self._words[id]

    @cached_property
    def _words(self) -> dict[str, int]:
        register = self.known.register
        ids = (one.id for one in register.bearers)
        return dict(zip(ids, register.words[register.texts].tolist(), strict=True))


def group(
    witnesses: Iterable[Witness], thresholds: Thresholds | None = None, settled: Settled = _NOTHING_DECIDED
) -> Grouping:
    """Group witnesses into stories of two or more, as measured and as people decided; the order does not matter.

    Raises:
        ValueError: two witnesses have one id.
    """
    told = list(witnesses)
    by_id = {witness.id: witness for witness in told}
    return group_known((witness.traits for witness in told), by_id.__getitem__, thresholds, settled)


def group_known(
    bearers: Iterable[Traits],
    load: Callable[[str], Witness],
    thresholds: Thresholds | None = None,
    settled: Settled = _NOTHING_DECIDED,
    kept: Path | None = None,
    each: Each | None = None,
) -> Grouping:
    """Group witnesses of which the traits are at hand; `load` gives one by its id where its text is needed.

    The folder `kept` has what the grouping before has found out, by any figures, decisions and of any captures, and
    what this one does is kept there for the next; the outcome is the same without. `each` does many pieces of work.

    Raises:
        ValueError: two witnesses have one id.
    """
    thresholds, ordered = thresholds or Thresholds(), _in_order(bearers)
    try:
        return _grouped(bench_of(ordered, load, thresholds, kept, each), load, settled, kept)
    except LostError:
        return _grouped(bench_of(ordered, load, thresholds, kept, each, anew=True), load, settled, kept)


def _grouped(bench: Bench, load: Callable[[str], Witness], settled: Settled, kept: Path | None) -> Grouping:
    told, problems = _told(bench, settled)
    firsts, story = stories_of(bench, told), {member: one.id for one, _ in told for member in one.members}
    listed = Listed(_related(bench, load, firsts, kept), story, settled)
    known = regroup(bench, told, firsts, listed.pairs(), settled)
    bench = bench.named()
    bench.keep(known)
    keep_known(kept, known, bench.thresholds)
    credits = {one.id: credits for one, credits in told}
    bearers, bench = Credited(bench.by_id, credits.values()), bench.cleared()
    return Grouping(
        stories=tuple(one for one, _ in told),
        relations=Relations([one.id for one in bench.bearers], known.columns),
        related=listed,
        credits=credits,
        exhibits=Exhibits(bench.compare(()), bearers, known.repeated, bench.compare),
        known=known,
        problems=tuple(problems),
    )


def _related(bench: Bench, load: Callable[[str], Witness], story: Numbers, kept: Path | None) -> Related:
    """The related coverage of all captures, whose stories are told by their first captures."""
    figures = bench.thresholds.related, bench.thresholds.related_most
    asked = Asked(bench.bearers, story, *figures, lambda ids: [load(id) for id in ids], bench.each, SpotShelf(kept))
    earlier = None
    if bench.past:
        before, match = bench.past.known, bench.past.match
        same = matched(before.register.bearers, bench.bearers, match.was, match.moved, match.changed)
        earlier = Earlier(before.stamp, same)
    return relate(asked, bench.number, kept, bench.stamp, earlier)


def _in_order(bearers: Iterable[Traits]) -> tuple[Traits, ...]:
    ordered = tuple(sorted(bearers, key=lambda one: one.id))
    for one, other in pairwise(ordered):
        if one.id == other.id:
            raise ValueError(f"two captures are called {one.id}: give each its own id")
    return ordered


def _told(bench: Bench, settled: Settled) -> tuple[Sequence[tuple[Story, Credits]], list[Problem]]:
    """The stories of a collection with their credits, and the problems of decisions."""
    measured = bench.register.together(bench.thresholds.min_words)
    groups = find_groups(measured, bench.copies_among, settled)
    if not bench.past:
        return tell(groups, bench.by_id, bench.words, settled)
    known, changed = bench.past.known, bench.past.match.changed.tolist()
    before = zip(known.stories, known.credits, strict=True)
    return tell(groups, bench.by_id, bench.words, settled, before, {bench.bearers[n].id for n in changed})
