"""Date choice: of all the dates that a page shows, those of its article.

Every line that a date stands out in gives a candidate. Points for where it stands and how it is worded decide, each
with its reason; a date that too little speaks for is not answered.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.captures.fact import Fact
from plugins.captures.lines.dates import StatedDate
from plugins.captures.lines.note import DATE_WORD, Note
from plugins.captures.pages.date_order import settled
from plugins.captures.pages.date_points import NEAR, DatedPage, Point, label_above, points_of
from plugins.captures.pages.page import Page

ENOUGH = 2.0
"""A date with fewer points is not answered."""
DECIDED = 99.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date that may be the article's: the fact it would state, its line's index, and points with their reasons."""

    kind: str
    date: StatedDate
    line: int
    points: tuple[Point, ...]

    @property
    def score(self) -> float:
        """The sum of its points."""
        return sum(points for points, _ in self.points)


def choose_dates(
    page: Page, title: int | None, article: range, decided: Mapping[int, bool] | None = None
) -> dict[str, Fact]:
    """The facts `published` and `updated` of the article, as far as the page states them.

    `title` is the index of the headline's line, `article` the range of the article's lines, `decided` says of lines
    whether they hold its date, where a correction does.
    """
    if scraped := page.scraped_date:
        return {"published": Fact(scraped.value, "stated", ((scraped.start, scraped.end),))}
    known = find_candidates(page, title, article, decided or {})
    facts = {}
    for kind in ("published", "updated"):
        of_kind = [candidate for candidate in known if candidate.kind == kind and candidate.score >= ENOUGH]
        if of_kind:
            best = _finest(max(of_kind, key=lambda candidate: (candidate.score, -candidate.line)), of_kind)
            facts[kind] = Fact(best.date.value, "stated", ((best.date.start, best.date.end),))
    return facts


def find_candidates(page: Page, title: int | None, article: range, decided: Mapping[int, bool]) -> list[Candidate]:
    """The dates of all lines that one stands out in, with their points, in the order of the page."""
    dated = [(i, note) for i, note in enumerate(page.notes) if note and note.dates and decided.get(i, True)]
    dates = settled(page, [date for _, note in dated for _, date in note.dates])
    days = {i: frozenset(dates[date].day for _, date in note.dates if date in dates) for i, note in dated}
    above: dict[str, set[int]] = defaultdict(set)
    for i in days:
        for day in days[i] if i < article.start + NEAR else ():
            above[day].add(i)
    where = DatedPage(page, title, article, days, above)
    found = []
    for i, note in dated:
        points = ((DECIDED, "a correction says so"),) if i in decided else tuple(points_of(where, i, note))
        found += [Candidate(kind, dates[date], i, points) for kind, date in _kinds(page, i, note) if date in dates]
    return found


def _finest(best: Candidate, others: Sequence[Candidate]) -> Candidate:
    """The same moment as another candidate states it more precisely, or `best` itself."""
    same = [other for other in others if other.date.value.startswith(best.date.value)]
    return max(same, key=lambda other: (len(other.date.value), other.score, -other.line))


def _kinds(page: Page, i: int, note: Note) -> Iterator[tuple[str, StatedDate]]:
    """The note's dates with what each states; a label on the line above speaks for the first that has none."""
    said = label_above(page, i)
    for kind, date in note.dates:
        if said == "updated" and not DATE_WORD.search(page.text, page.lines[i].start, date.start):
            kind = "updated"
        yield kind, date
