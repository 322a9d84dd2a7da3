"""Views: stories as pages show them, with their witnesses under sigla."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from plugins.captures.margin import FactNote
from plugins.captures.post import Post
from plugins.captures.wording import say_date
from plugins.keeping.coding import digest
from plugins.syndication.decisions.settled import Settled
from plugins.syndication.pages.related_view import RelatedView
from plugins.syndication.pages.shelf_mark import ShelfMark, shelf_mark
from plugins.syndication.pages.witness_view import Treated, WitnessView, view_sole, view_witnesses
from plugins.syndication.period import date_order, earliest, most_precise, period
from plugins.syndication.stories.credit import Credits, own_credit
from plugins.syndication.stories.story import Story
from plugins.syndication.witness import traits_of


@dataclass(frozen=True)
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

    @cached_property
    def line(self) -> bytes:
        """A digest of what lists and other pages show of it: of a capture alone that of its post."""
        if self.alone:
            return self.base.article.line
        witnesses = [witness.line for witness in self.witnesses]
        said = (self.base_reason, self.conflict, self.agency, self.alone)
        return digest(self.url, self.title, self.summary, self.lead, self.shown_date, self.iso_date, said, witnesses)

    @property
    def instant(self) -> float | None:
        """The first instant (seconds) that its date may mean, None where it has no date."""
        if self.alone:
            return self.base.article.instant
        when = period(self.iso_date)
        return when.start.timestamp() if when else None

    @property
    def related(self) -> tuple[RelatedView, ...]:
        """The coverage related to it, which is that of its base."""
        return self.base.article.related

    @cached_property
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
    credit = own_credit(traits_of(article.card))
    return StoryView(
        url=article.url,
        title=article.title,
        summary=article.summary_text,
        lead=article.card.lead,
        shown_date=article.shown_date,
        iso_date=article.iso_date,
        alone=True,
        witnesses=(view_sole(article, credit),),
        agency=credit.agency or "",
    )


def view_story(
    story: Story,
    articles: Mapping[str, Post],
    known: Credits,
    treated: Treated,
    settled: Settled,
    url: str,
) -> StoryView:
    """The view of a story as measured, of whose credits so much is `known`, and as people `settled` it.

    `treated` tells what a witness did to the base, `url` where its page stands.
    """
    base = articles[story.base]
    views = view_witnesses(story, articles, known, settled, treated)
    sigla = {view.article.id: view.siglum for view in views}
    shown_date, iso_date = first_seen([view.article for view in views])
    return StoryView(
        url=url,
        title=base.title,
        summary=base.summary_text,
        lead=base.card.lead,
        shown_date=shown_date,
        iso_date=iso_date,
        alone=False,
        witnesses=views,
        agency=known.agency or "",
        base_reason=story.reason,
        conflict=known.say_conflict(sigla.__getitem__),
    )


def give_story(view: StoryView, witness: WitnessView) -> None:
    """Give the post of a witness its story, with the agency that this infers for it."""
    post = witness.article
    post.story, post.witness = view, witness
    if not post.card.agency and witness.credit:
        post.inferred = (FactNote("Agency", view.agency, "inferred", witness.credit, (), (view.agency,)),)


def first_seen(articles: Sequence[Post]) -> tuple[str, str]:
    """When the first of several posts was published, in words and as ISO; to the day where none is surely the first."""
    first = sorted(earliest(articles, _date), key=lambda article: (date_order(article.iso_date), article.id))
    best = most_precise(first, _date)
    if len(first) == 1 or "T" not in best.iso_date:
        return best.shown_date, best.iso_date
    day = best.iso_date.partition("T")[0]
    return say_date(day), day


def _date(article: Post) -> str:
    return str(article.iso_date)
