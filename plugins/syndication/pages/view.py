"""Views: stories as pages show them, with their witnesses under sigla."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins.captures.post import Post
from plugins.captures.wording import say_date
from plugins.syndication.decisions.settled import Settled
from plugins.syndication.pages.related_view import RelatedView
from plugins.syndication.pages.shelf_mark import ShelfMark, shelf_mark
from plugins.syndication.pages.witness_view import WitnessView, view_sole, view_witnesses
from plugins.syndication.period import date_order, earliest, most_precise
from plugins.syndication.stories.credit import credits_of
from plugins.syndication.stories.story import Story
from plugins.syndication.witness import Witness, witness_of

LONGEST_LEAD = 230


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story, or a capture that stands alone, as cards and pages show it.

    Its date is that of the witness that is certainly the earliest, or else the most precise of those that may be.
    `lead` is its standfirst or its opening; `conflict` says which witnesses credit which agency, where they disagree.
    """

    url: str
    title: str
    summary: str
    lead: str
    shown_date: str
    iso_date: str
    alone: bool
    witnesses: tuple[WitnessView, ...]
    agency: str = ""
    base_reason: str = ""
    conflict: str = ""
    related: tuple[RelatedView, ...] = ()

    @property
    def carriers(self) -> tuple[WitnessView, ...]:
        """The witnesses without further versions of one outlet's page."""
        return tuple(witness for witness in self.witnesses if witness.version_of is None)

    @property
    def shelf(self) -> ShelfMark:
        """Where the archive lists what was published when it was first seen."""
        return shelf_mark(self.iso_date)

    @property
    def base(self) -> WitnessView:
        """The witness that the others are compared with."""
        return self.witnesses[0]


def view_alone(article: Post) -> StoryView:
    """The view of a capture that stands alone; its page is its post."""
    capture = article.capture
    known = credits_of([witness_of(capture)])
    return StoryView(
        url=article.url,
        title=article.title,
        summary=article.summary_text,
        lead=_lead(article),
        shown_date=article.shown_date,
        iso_date=article.iso_date,
        alone=True,
        witnesses=(view_sole(article, known.credits[0]),),
        agency=known.agency or "",
        related=article.related,
    )


def view_story(
    story: Story,
    articles: Mapping[str, Post],
    witnesses: Mapping[str, Witness],
    related: Sequence[RelatedView],
    settled: Settled,
    url: str,
) -> StoryView:
    """The view of a story as measured, and as people `settled` it; its page stands at `url`."""
    base = articles[story.base]
    known = credits_of(witnesses[id] for id in story.members)
    views = view_witnesses(story, articles, witnesses, known, settled)
    sigla = {view.article.capture.id: view.siglum for view in views}
    shown_date, iso_date = first_seen([view.article for view in views])
    return StoryView(
        url=url,
        title=base.title,
        summary=base.summary_text,
        lead=_lead(base),
        shown_date=shown_date,
        iso_date=iso_date,
        alone=False,
        witnesses=views,
        agency=known.agency or "",
        base_reason=story.reason,
        conflict=known.say_conflict(sigla.__getitem__),
        related=tuple(related),
    )


def first_seen(articles: Sequence[Post]) -> tuple[str, str]:
    """When the first of several posts was published, in words and as ISO; to the day where none is surely the first."""
    first = sorted(earliest(articles, _date), key=lambda article: (date_order(article.iso_date), article.capture.id))
    best = most_precise(first, _date)
    if len(first) == 1 or "T" not in best.iso_date:
        return best.shown_date, best.iso_date
    day = best.iso_date.partition("T")[0]
    return say_date(day), day


def _date(article: Post) -> str:
    return str(article.iso_date)


def _lead(article: Post) -> str:
    """The standfirst, or the opening of the text; where the headline was made from the first sentence, what follows."""
    if article.summary_text:
        return str(article.summary_text)
    paragraphs = [paragraph.text for paragraph in article.capture.paragraphs if paragraph.label == "body"]
    opening = paragraphs[1:2] if article.capture.title.how == "derived" else paragraphs[:1]
    words = opening[0] if opening else ""
    return words if len(words) <= LONGEST_LEAD else words[:LONGEST_LEAD].rpartition(" ")[0].rstrip(" ,;:–—-") + " …"
