"""Showing: what a site shows of a capture that may not be shown whole."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from plugins.captures.capture import Capture
from plugins.captures.fact import Fact, Stretch
from plugins.captures.span import Span, cover
from plugins.captures.withheld import RUN, Withheld
from plugins.publication.rights import Right
from plugins.syndication.texts.words import CUT, opening, word_count

LONGEST_TITLE = 30
"""Words of a headline; longer ones are text that was taken for one."""
LONGEST_NAME = 12
"""Words of an outlet, an agency, an author, a place or a section; pages write prose in their place."""
_STUMP = 8
"""Of a further paragraph more words than these are shown, or none."""
FACTS = frozenset(("title", "date", "credit", "byline", "dateline"))
"""The labels of the stretches that are facts of a page rather than its text."""
FACT_FIELDS = (
    "title", "published", "updated", "captured", "not_before", "places", "authors", "sections", "agency", "outlet",
    "url", "lang",
)  # fmt: skip

NAME_FIELDS = ("places", "authors", "sections", "agency", "outlet")


def shown_of(capture: Capture, right: Right, words: int) -> Capture:
    """What may be shown of a capture: a capture of its own, whose text holds nothing else.

    Of an excerpt that is the standfirst and the opening of the article, `words` words in all; of either level the
    facts, with the words that they were read from where these are a fact's and no more than a few. Captions, embedded
    posts and all around the article are left out.
    """
    if right.show == "full":
        return capture
    left = words if right.show == "excerpt" else 0
    summary = opening(capture.summary.value, left) if capture.summary and left else ""
    left -= word_count(summary)
    paper = _Paper()
    for label, text in _told_to_its_end(list(_opening_paragraphs(capture, left)), word_count(capture.body)):
        paper.write(text, label)
    kept: dict[str, Any] = {key: paper.copied(capture, getattr(capture, key)) for key in FACT_FIELDS}
    kept["title"] = _shortened(kept["title"], LONGEST_TITLE)
    kept |= {key: _shortened(kept[key], LONGEST_NAME) for key in NAME_FIELDS}
    return replace(
        capture,
        **kept,
        summary=Fact(summary, "derived", reason="shortened") if summary else None,
        text=paper.text,
        spans=cover(paper.text, paper.spans),
        captions=(),
        embeds=(),
        relabelled=(),
        withheld=Withheld(right.show, right.reason, word_count(capture.body)),
    )


def _opening_paragraphs(capture: Capture, words: int) -> Iterator[tuple[str, str]]:
    """The labels and texts of the paragraphs that the article opens with, cut where so many words are reached."""
    for at, paragraph in enumerate(capture.paragraphs):
        if words <= (_STUMP if at else 0):
            return
        yield paragraph.label, opening(paragraph.text, words)
        words -= word_count(paragraph.text)


def _told_to_its_end(paragraphs: list[tuple[str, str]], words: int) -> Iterator[tuple[str, str]]:
    """The paragraphs of an opening, the last one saying how many of the article's words are left out."""
    left = words - sum(word_count(text) for _, text in paragraphs)
    for place, (label, text) in enumerate(paragraphs, 1):
        more = f" {CUT} [{left} more word{'' if left == 1 else 's'}]" if left and place == len(paragraphs) else ""
        yield label, text.removesuffix(f" {CUT}") + more


def _shortened(found: Fact | tuple[Fact, ...] | None, most: int) -> Fact | tuple[Fact, ...] | None:
    if isinstance(found, tuple):
        return tuple(replace(fact, value=opening(fact.value, most)) for fact in found)
    return found and replace(found, value=opening(found.value, most))


@dataclass(slots=True)
class _Paper:
    """A text that is written stretch by stretch, each on a line of its own."""

    text: str = ""
    spans: list[Span] = field(default_factory=list)

    def write(self, words: str, label: str) -> Stretch:
        """Write a stretch, and say where it stands."""
        start = len(self.text)
        self.text += f"{words}\n"
        self.spans.append(Span(start, start + len(words), label))
        return start, start + len(words)

    def copied(self, capture: Capture, found: Fact | tuple[Fact, ...] | None) -> Fact | tuple[Fact, ...] | None:
        """Facts with those words of their evidence that may be shown, written here."""
        if isinstance(found, tuple):
            return tuple(self._copied(capture, fact) for fact in found)
        return found and self._copied(capture, found)

    def _copied(self, capture: Capture, fact: Fact) -> Fact:
        stretches = (self._stretch(capture, *stretch) for stretch in fact.evidence)
        return replace(fact, evidence=tuple(stretch for stretch in stretches if stretch))

    def _stretch(self, capture: Capture, start: int, end: int) -> Stretch | None:
        words = capture.text[start:end]
        kind = next((span.kind for span in capture.spans if span.start <= start < span.end), "")
        return self.write(words, kind) if kind in FACTS and 0 < word_count(words) < RUN else None
