"""Captures: saved pages read as evidence."""

from dataclasses import dataclass
from functools import cached_property

from plugins.captures.decision import Relabelled, TakenBack
from plugins.captures.fact import Caption, Embed, Fact, Stretch
from plugins.captures.span import Span
from plugins.captures.withheld import Withheld


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the article: its label (`body` or `subhead`), words with white space folded, and place."""

    label: str
    text: str
    evidence: Stretch


@dataclass(frozen=True)
class Capture:
    """One saved page: every character labelled, every fact with its evidence.

    `id` is the file's path below its folder, `text` the decoded text (for HTML the visible text), `sha256` the digest
    of the file's bytes. Dates are ISO, only as precise as stated. What the text does not say is None or empty.
    `relabelled` and `taken_back` are what was decided after reading; other decisions show in the facts themselves.
    `withheld` says that this is no more than may be shown of a capture.
    """

    id: str
    text: str
    sha256: str
    spans: tuple[Span, ...]
    title: Fact
    published: Fact | None = None
    updated: Fact | None = None
    captured: Fact | None = None
    not_before: Fact | None = None
    places: tuple[Fact, ...] = ()
    authors: tuple[Fact, ...] = ()
    sections: tuple[Fact, ...] = ()
    agency: Fact | None = None
    outlet: Fact | None = None
    summary: Fact | None = None
    url: Fact | None = None
    lang: Fact | None = None
    captions: tuple[Caption, ...] = ()
    embeds: tuple[Embed, ...] = ()
    relabelled: tuple[Relabelled, ...] = ()
    taken_back: tuple[TakenBack, ...] = ()
    withheld: Withheld | None = None

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The article's running text, paragraph by paragraph."""
        return tuple(Paragraph(span.kind, text, (span.start, span.end)) for span, text in self._told)

    @cached_property
    def body(self) -> str:
        """The running text, its paragraphs joined by a blank line."""
        # many a step compares texts and asks nothing else of their paragraphs
        return "\n\n".join([text for _, text in self._told])

    @cached_property
    def _told(self) -> list[tuple[Span, str]]:
        """The spans of the article, each with its words, white space folded."""
        told = [span for span in self.spans if span.kind in ("body", "subhead")]
        return [(span, _folded(self.text[span.start : span.end])) for span in told]

    @property
    def date(self) -> Fact | None:
        """The date to file the capture under: when published, else when updated."""
        return self.published or self.updated


def _folded(words: str) -> str:
    """Words with white space folded, as those of most paragraphs are on their pages: nothing else is printable."""
    if words.isprintable() and "  " not in words and words == words.strip():
        return words
    return " ".join(words.split())
