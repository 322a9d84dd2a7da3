"""Date points: what speaks for a date on a page being its article's, and what against."""

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from plugins.captures.lines.note import DATE_WORD, Note
from plugins.captures.pages.page import Page

Point = tuple[float, str]
"""Points and their reason; less than none speaks against."""
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


@dataclass(frozen=True)
class DatedPage:
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


def points_of(dated: DatedPage, i: int, note: Note) -> Iterator[Point]:
    """The points of the dates on the line `i`, whose note is `note`."""
    page, line, days = dated.page, dated.page.lines[i], dated.days[i]
    last = note.dates[-1][1]
    said = bool(DATE_WORD.search(page.text, line.start, last.end) or label_above(page, i))
    if said:
        yield 2.0, "a word says so"
    yield _place(dated, i)
    if note.label == "byline" or _byline_near(page, i):
        yield 1.5, "beside the byline"
    others = _others_around(dated, i)
    if others and not said:
        yield -1.0 * min(others, 3), "one of a list of dates"
    if any("T" in date.value for _, date in note.dates):
        yield 0.5, "with a time of day"
    elif i < dated.head - BESIDE and not said and WEEKDAY.search(page.text, line.start, last.end):
        yield -1.5, "with its weekday above the headline, as pages show the day they are read"
    if OTHER_DAY.search(line.text):
        yield -2.0, "the day of something else"
    if any(len(dated.above[day]) > (i in dated.above[day]) for day in days if day in dated.above):
        yield 0.5, "the same day stands again"
    if i < dated.article.start and not others and dated.above.keys() <= days:
        yield 1.5, "no other day stands above the article"


def _place(dated: DatedPage, i: int) -> Point:
    title, article = dated.title, dated.article
    if not article:
        return 2.0, "on a page without an article"
    if title is not None and title < i < article.start:
        return 3.0 - 0.02 * min(i - title, 50), "between headline and article"
    if i in article:
        # a standfirst or two may stand above it, captions and share buttons too
        is_far = i >= article.start + 2 * NEAR
        above = NEAR if is_far else sum(line.is_prose for line in dated.page.lines[article.start : i])
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


def _others_around(dated: DatedPage, i: int) -> int:
    """How many lines near by date another day, with lines as long as headlines between: cards of other stories."""
    count = 0
    below_headline = dated.title is not None and dated.title < i < dated.article.start
    for j in range(i - AROUND, i + AROUND + 1):
        if j not in dated.days or dated.days[j] & dated.days[i]:
            continue
        between = range(min(i, j) + 1, max(i, j))
        if below_headline and (dated.title in between or dated.article.start in between):
            continue
        count += any(dated.page.lines[k].words >= SHORTEST_HEADLINE for k in between)
    return count


def label_above(page: Page, i: int) -> str:
    """`published` or `updated` where the line above is a label that says so and has no date itself, else ""."""
    note = page.notes[i - 1] if i else None
    if i == 0 or page.lines[i - 1].words > LONGEST_LABEL or (note and note.dates):
        return ""
    words = list(DATE_WORD.finditer(page.lines[i - 1].text))
    return (words[-1].lastgroup or "") if words else ""
