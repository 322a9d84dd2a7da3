"""Views: stories as pages show them, with their witnesses under sigla."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from plugins.captures.address import address_of
from plugins.captures.fact import value_of
from plugins.captures.post import Post
from plugins.captures.wording import say_date
from plugins.syndication.collation import Collation, Passage, collate
from plugins.syndication.credit import Credit, credits_of
from plugins.syndication.period import date_order, earliest, most_precise
from plugins.syndication.story import Story
from plugins.syndication.witness import Witness

HUES = 8
LONGEST_LEAD = 230
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class WitnessView:
    """A witness of a story: its siglum, its post, its share of the base's words (0 to 100), and what it did to it.

    `credit` names its evidence by the addresses of posts, `credit_in_sigla` by the sigla of the story's page. `cut`,
    `added`, `changed` and `moved` count paragraphs; `hue` numbers one of eight colours.
    """

    siglum: str
    hue: int
    article: Post
    title: str
    outlet: str
    shown_date: str
    is_base: bool
    credit: str
    credit_in_sigla: str
    share: int
    cut: int
    added: int
    changed: int
    moved: int
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class RelatedView:
    """A related post, what it rests on, and the posts that carry the same text."""

    article: Post
    outlet: str
    shown_date: str
    kind: str
    because: str
    copies: tuple[Post, ...] = ()


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
    def base(self) -> WitnessView:
        """The witness that the others are compared with."""
        return self.witnesses[0]


def view_alone(article: Post) -> StoryView:
    """The view of a capture that stands alone; its page is its post."""
    capture = article.capture
    agency = value_of(capture.agency)
    credit = Credit(capture.id, agency or None, "stated" if agency else None)
    witness = _witness_view(0, article, credit, {}, None)
    return StoryView(
        url=article.url,
        title=article.title,
        summary=article.summary_text,
        lead=_lead(article),
        shown_date=article.shown_date,
        iso_date=article.iso_date,
        alone=True,
        witnesses=(witness,),
        agency=agency,
        related=article.related,
    )


def view_story(
    story: Story, articles: Mapping[str, Post], witnesses: Mapping[str, Witness], related: Sequence[RelatedView]
) -> StoryView:
    """The view of a story: the base first, then the other witnesses by their dates."""
    base = articles[story.base]
    others = sorted((articles[id] for id in story.members if id != story.base), key=_by_date)
    known = credits_of(witnesses[id] for id in story.members)
    credit = {credit.witness: credit for credit in known.credits}
    sigla = {article.capture.id: siglum(place) for place, article in enumerate((base, *others))}
    body = witnesses[story.base].body
    views = [_witness_view(0, base, credit[story.base], sigla, None)]
    for place, article in enumerate(others, start=1):
        id = article.capture.id
        views.append(_witness_view(place, article, credit[id], sigla, collate(body, witnesses[id].body)))
    shown_date, iso_date = _first_seen((base, *others))
    return StoryView(
        url=f"stories/{address_of(story.id)}.html",
        title=base.title,
        summary=base.summary_text,
        lead=_lead(base),
        shown_date=shown_date,
        iso_date=iso_date,
        alone=False,
        witnesses=tuple(views),
        agency=known.agency or "",
        base_reason=story.reason,
        conflict=known.say_conflict(sigla.__getitem__),
        related=tuple(related),
    )


def siglum(place: int) -> str:
    """The siglum of the witness at `place`, counted from 0: A to Z, then AA, AB ..."""
    return (siglum(place // len(LETTERS) - 1) if place >= len(LETTERS) else "") + LETTERS[place % len(LETTERS)]


def _witness_view(
    place: int, article: Post, credit: Credit, sigla: Mapping[str, str], collation: Collation | None
) -> WitnessView:
    return WitnessView(
        siglum=siglum(place),
        hue=place % HUES,
        article=article,
        title=article.title,
        outlet=article.outlet_name,
        shown_date=article.shown_date,
        is_base=collation is None,
        credit=credit.say(address_of),
        credit_in_sigla=credit.say(lambda id: sigla.get(id, id)),
        share=percent(collation.share_kept) if collation else 100,
        cut=collation.count("cut") if collation else 0,
        added=collation.count("added") if collation else 0,
        changed=collation.count("changed") if collation else 0,
        moved=collation.count("moved") if collation else 0,
        passages=collation.passages if collation else (),
    )


def percent(share: float) -> int:
    """A share in per cent; only what is all is 100, and only what is nothing is 0."""
    return round(100 * share) if share in (0, 1) else min(99, max(1, round(100 * share)))


def _first_seen(articles: Sequence[Post]) -> tuple[str, str]:
    """When the first of several posts was published, in words and as ISO; to the day where none is surely the first."""
    first = sorted(earliest(articles, _date), key=_by_date)
    best = most_precise(first, _date)
    if len(first) == 1 or "T" not in best.iso_date:
        return best.shown_date, best.iso_date
    day = best.iso_date.partition("T")[0]
    return say_date(day), day


def _date(article: Post) -> str:
    return str(article.iso_date)


def _by_date(article: Post) -> tuple[tuple[bool, tuple[datetime, ...]], str]:
    return date_order(article.iso_date), article.capture.id


def _lead(article: Post) -> str:
    """The standfirst, or the opening of the text; where the headline was made from the first sentence, what follows."""
    if article.summary_text:
        return str(article.summary_text)
    paragraphs = [paragraph.text for paragraph in article.capture.paragraphs if paragraph.label == "body"]
    opening = paragraphs[1:2] if article.capture.title.how == "derived" else paragraphs[:1]
    words = opening[0] if opening else ""
    return words if len(words) <= LONGEST_LEAD else words[:LONGEST_LEAD].rpartition(" ")[0].rstrip(" ,;:–—-") + " …"
