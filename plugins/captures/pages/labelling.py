"""Labelling: each line of a page gets the label of what it is."""

from collections.abc import Sequence

from plugins.captures.lines.agency import is_agency, trailing_credit
from plugins.captures.lines.line import Line
from plugins.captures.pages.article import Article
from plugins.captures.pages.headline import worded_headline
from plugins.captures.pages.page import Page
from plugins.captures.span import Span

CLOSE = 3
"""How many lines above the headline a known agency's name may stand."""
NEAR = 12
"""How many lines above the headline, or below the article, the article's own metadata may stand."""
LONGEST_SUBHEAD = 14
SHORTEST_SUMMARY = 7


def label_lines(page: Page, article: Article | None = None) -> list[str]:
    """The label of each of the page's lines, with its `article` where it is known, else by the wording of the lines."""
    article = article or _worded(page)
    title = article.headline
    head = page.article.start if title is None else title
    summary = _find_summary(page, article)
    labels = []
    for i, line in enumerate(page.lines):
        cue, note = page.cues[i], page.notes[i]
        if i == title:
            label = "title"
        elif i == summary:
            label = "summary"
        elif cue:
            label = f"furniture:{cue.kind}"
        elif note and _is_near(page, i, head):
            label = note.label
        elif title is not None and line.plain == page.lines[title].plain:
            label = "furniture:title_repeat"
        elif i in article.text:
            label = _label_inside(page, i)
        elif i in page.article:
            label = "furniture:other"
        elif i < page.article.start:
            label = "furniture:navigation" if i < head else "furniture:other"
        else:
            label = _label_behind(line, note is not None, None if title is None else page.lines[title])
        labels.append(label)
    return labels


def _worded(page: Page) -> Article:
    """The article by the wording of its lines alone: the run of prose, and the line above most like it."""
    return Article(frozenset(page.article), worded_headline(page, page.article))


def spans_of(page: Page, labels: Sequence[str]) -> list[Span]:
    """The spans of the page's labelled lines, in order: a scraped date and a credit that ends a paragraph apart."""
    spans = []
    if page.scraped_date:
        spans.append(Span(page.scraped_date.start, page.scraped_date.end, "date"))
    last_body = max((i for i, label in enumerate(labels) if label == "body"), default=None)
    for i, (line, label) in enumerate(zip(page.lines, labels, strict=True)):
        credit = trailing_credit(line.text) if i == last_body else None
        if credit:
            spans.append(Span(line.start, line.start + credit[1], "body"))
            spans.append(Span(line.start + credit[1], line.end, "credit"))
        else:
            spans.append(Span(line.start, line.end, label))
    return spans


def _find_summary(page: Page, article: Article) -> int | None:
    """The standfirst: what stands apart above the byline, or is no sentence between headline and first paragraph."""
    title = article.headline
    if title is None:
        return None
    if _opens_above_byline(page) and not page.notes[page.article.start]:
        return page.article.start
    first = min((i for i in article.text if page.lines[i].is_prose), default=page.article.start)
    for i in range(title + 1, first):
        line = page.lines[i]
        names = sum(word[:1].isupper() for word in line.text.split())
        if (
            not page.cues[i]
            and not page.notes[i]
            and line.words >= SHORTEST_SUMMARY
            and names < 0.6 * line.words
            and line.plain != page.lines[title].plain
        ):
            return i
    return None


def _opens_above_byline(page: Page) -> bool:
    """Whether the article's run opens with a paragraph that the byline or the date parts from the rest."""
    for note, line in zip(
        page.notes[page.article.start + 1 : page.article.stop],
        page.lines[page.article.start + 1 : page.article.stop],
        strict=True,
    ):
        if note and note.label in ("byline", "date"):
            return True
        if line.is_prose and not note:
            return False
    return False


def _is_near(page: Page, i: int, head: int) -> bool:
    """Whether a note stands where an article's metadata does: from above its headline to closely behind its end."""
    note = page.notes[i]
    assert note is not None
    if note.label == "credit" and i < head - (CLOSE if is_agency(note.names[0][0]) else 0):
        return False  # above the headline it may be a section's name
    if i < page.article.stop:
        return i >= head - NEAR
    between = range(page.article.stop, i)
    if note.label == "embed":
        return len(between) <= NEAR and all(page.notes[j] for j in between)
    # a date that no word opens is another story's
    said = note.label == "date" and not page.lines[i].text[:1].isdigit()
    return (note.label in ("credit", "byline") or said) and len(between) <= NEAR // 2


def _label_inside(page: Page, i: int) -> str:
    line = page.lines[i]
    is_text = line.is_prose or (line.is_list_item and line.words >= 3) or (line.ends_sentence and line.words >= 2)
    if is_text or line.words > LONGEST_SUBHEAD or i <= page.article.start:
        return "body"
    follows = next((page.lines[j] for j in range(i + 1, page.article.stop) if not page.notes[j]), None)
    return "subhead" if follows and follows.is_prose else "body"


def _label_behind(line: Line, dated: bool, title: Line | None) -> str:
    if dated:
        return "furniture:related_date"
    if title and len(line.plain) > 12 and title.plain.startswith(line.plain):
        return "furniture:related_title_self"
    if line.is_prose or (line.text.endswith(("...", "…")) and line.words > 12):
        return "furniture:related_dek"
    return "furniture:related_title" if line.words >= 4 else "furniture:related_category"
