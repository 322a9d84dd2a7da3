"""Date choice: of all the dates that a page shows, those of its article.

Every line that a date stands out in gives a candidate. Points for where it stands and how it is worded decide, each
with its reason; a date that too little speaks for is not answered.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from plugins.captures.date_order import settled
from plugins.captures.dates import StatedDate
from plugins.captures.fact import Fact
from plugins.captures.note import DATE_WORD, Note
from plugins.captures.page import Page

ENOUGH = 2.0
"""A date with fewer points is not answered."""
DECIDED = 99.0
NEAR = 12
"""How many lines around its beginning an article's own metadata stands."""
AROUND = 6
"""How many lines above and below a date other dates make it one of a list."""
BESIDE = 2
LONGEST_LABEL = 5
SHORTEST_HEADLINE = 4
BYLINE_OPENINGS = ("by", "von", "par", "por")
OTHER_DAY = re.compile(
    r"\b(?:issue|edition|cover|expires?|deadline|until|born|since|copyright|event|ausgabe|num[ée]ro|edici[óo]n)\b|©",
    re.IGNORECASE,
)
WEEKDAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\b",
    re.IGNORECASE,
)
Point = tuple[float, str]


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


@dataclass(frozen=True)
class Surroundings:
    """Where a page's dates stand: the index of the headline or None, the article, and the days of each dated line.

    `above` are the days that stand above the article or at its beginning, each with the lines it stands in.
    """

    page: Page
    title: int | None
    article: range
    days: Mapping[int, frozenset[str]]
    above: Mapping[str, Set[int]]

    @property
    def head(self) -> int:
        """The index of the line that the article begins with, its headline included."""
        return self.article.start if self.title is None else min(self.title, self.article.start)


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
    around = Surroundings(page, title, article, days, above)
    found = []
    for i, note in dated:
        points = ((DECIDED, "a correction says so"),) if i in decided else tuple(_points(around, i, note))
        found += [Candidate(kind, dates[date], i, points) for kind, date in _kinds(page, i, note) if date in dates]
    return found


def _finest(best: Candidate, others: Sequence[Candidate]) -> Candidate:
    """The same moment as another candidate states it more precisely, or `best` itself."""
    same = [other for other in others if other.date.value.startswith(best.date.value)]
    return max(same, key=lambda other: (len(other.date.value), other.score, -other.line))


def _kinds(page: Page, i: int, note: Note) -> Iterator[tuple[str, StatedDate]]:
    """The note's dates with what each states; a label on the line above speaks for the first that has none."""
    said = _label_above(page, i)
    for kind, date in note.dates:
        if said == "updated" and not DATE_WORD.search(page.text, page.lines[i].start, date.start):
            kind = "updated"
        yield kind, date


def _label_above(page: Page, i: int) -> str:
    """`published` or `updated` where the line above is a label that says so and has no date itself, else ""."""
    note = page.notes[i - 1] if i else None
    if i == 0 or page.lines[i - 1].words > LONGEST_LABEL or (note and note.dates):
        return ""
    words = list(DATE_WORD.finditer(page.lines[i - 1].text))
    return (words[-1].lastgroup or "") if words else ""


def _points(around: Surroundings, i: int, note: Note) -> Iterator[Point]:
    page, line, days = around.page, around.page.lines[i], around.days[i]
    last = note.dates[-1][1]
    said = bool(DATE_WORD.search(page.text, line.start, last.end) or _label_above(page, i))
    if said:
        yield 2.0, "a word says so"
    yield _place(around, i)
    if note.label == "byline" or _byline_near(page, i):
        yield 1.5, "beside the byline"
    others = _others_around(around, i)
    if others and not said:
        yield -1.0 * min(others, 3), "one of a list of dates"
    if any("T" in date.value for _, date in note.dates):
        yield 0.5, "with a time of day"
    elif i < around.head - BESIDE and not said and WEEKDAY.search(page.text, line.start, last.end):
        yield -1.5, "with its weekday above the headline, as pages show the day they are read"
    if OTHER_DAY.search(line.text):
        yield -2.0, "the day of something else"
    if any(len(around.above[day]) > (i in around.above[day]) for day in days if day in around.above):
        yield 0.5, "the same day stands again"
    if i < around.article.start and not others and around.above.keys() <= days:
        yield 1.5, "no other day stands above the article"


def _place(around: Surroundings, i: int) -> Point:
    title, article = around.title, around.article
    if not article:
        return 2.0, "on a page without an article"
    if title is not None and title < i < article.start:
        return 3.0 - 0.02 * min(i - title, 50), "between headline and article"
    if i in article:
        # a standfirst or two may stand above it, captions and share buttons too
        above = (
            sum(line.is_prose for line in around.page.lines[article.start : i])
            if i < article.start + 2 * NEAR
            else NEAR
        )
        return (2.6 - 0.4 * above if above <= 3 else -1.0), "in the article"
    if i < article.start:
        up = (article.start if title is None else title) - i
        return max(0.5, 2.6 - 0.08 * up), "above the headline"
    down = i - article.stop + 1
    return (0.6 - 0.2 * down if down <= 6 else -2.0), "behind the article"


def _byline_near(page: Page, i: int) -> bool:
    for j in range(max(0, i - 3), min(len(page.lines), i + 3)):
        note = page.notes[j]
        if (j != i and note and note.label == "byline") or page.lines[j].plain in BYLINE_OPENINGS:
            return True
    return False


def _others_around(around: Surroundings, i: int) -> int:
    """How many lines near by date another day, with lines as long as headlines between: cards of other stories."""
    count = 0
    below_headline = around.title is not None and around.title < i < around.article.start
    for j in range(i - AROUND, i + AROUND + 1):
        if j not in around.days or around.days[j] & around.days[i]:
            continue
        between = range(min(i, j) + 1, max(i, j))
        if below_headline and (around.title in between or around.article.start in between):
            continue
        count += any(around.page.lines[k].words >= SHORTEST_HEADLINE for k in between)
    return count
