"""Witness views: the witnesses of a story as pages show them, under sigla."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from plugins.captures.address import address_of
from plugins.captures.post import Post
from plugins.syndication.decisions.settled import Settled
from plugins.syndication.drawing.fate_shapes import FateShapes
from plugins.syndication.drawing.strip import draw_strip
from plugins.syndication.period import date_order
from plugins.syndication.stories.credit import Credit, Credits
from plugins.syndication.stories.fate import Fate
from plugins.syndication.stories.story import Story
from plugins.syndication.stories.treatment import UNTREATED, Treatment, untreated
from plugins.syndication.stories.versions import version_word

HUES = 8
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


Treated = Callable[[str, str], Treatment]
"""What a witness did to a base, each by the id of its capture."""


@dataclass(frozen=True, slots=True)
class WitnessView:
    """A witness of a story: its siglum, its post, and what it did to the base.

    `credited` says that it names its `agency` itself, `corrected` that people named it; else it is inferred, or "".
    `credit` says so in words, its evidence by the addresses of posts. `hue` numbers one of eight colours. Of several
    captures of one outlet all but the first are a `version` ("later version") of that one; `joined` is the decision
    that joined it.
    """

    siglum: str
    hue: int
    article: Post
    title: str
    outlet: str
    shown_date: str
    is_base: bool
    credited: bool
    corrected: bool
    credit: str
    agency: str
    treatment: Treatment
    version: str = ""
    version_of: "WitnessView | None" = None
    joined: str = ""

    @property
    def line(self) -> tuple[object, ...]:
        """What lists and other pages show of it, its post by a digest."""
        credits = (self.credited, self.corrected, self.credit, self.agency)
        version = (self.version, self.version_of.siglum if self.version_of else "", self.joined)
        return (self.siglum, self.hue, self.article.line, self.is_base, credits, self.treatment, version)

    @property
    def compare_url(self) -> str:
        """The page on which it stands beside the base."""
        return f"compare/{self.article.card.address}.html"

    @property
    def share(self) -> int:
        """Its share of the base's words, 0 to 100."""
        return percent(self.treatment.share_kept)

    @property
    def cut(self) -> int:
        """How many paragraphs of the base it lacks."""
        return self.treatment.cut

    @property
    def added(self) -> int:
        """How many paragraphs it has of its own."""
        return self.treatment.added

    @property
    def changed(self) -> int:
        """How many paragraphs it changed."""
        return self.treatment.changed

    @property
    def respelled(self) -> int:
        """How many of these it changed in spelling and punctuation alone."""
        return self.treatment.respelled

    @property
    def moved(self) -> int:
        """How many paragraphs it has elsewhere."""
        return self.treatment.moved

    @property
    def fates(self) -> Mapping[int, Fate]:
        """What became of the base's paragraphs, by number."""
        return self.treatment.fates

    @property
    def strip(self) -> FateShapes:
        """The same as a picture."""
        return draw_strip(self.treatment.words, self.fates)


def view_witnesses(
    story: Story,
    articles: Mapping[str, Post],
    credits: Credits,
    settled: Settled,
    treated: Treated,
) -> tuple[WitnessView, ...]:
    """The witnesses of a story: the base first, then the others by their dates."""
    others = sorted((articles[id] for id in story.members if id != story.base), key=_by_date)
    order = (story.base, *(article.id for article in others))
    sigla = {id: siglum(place) for place, id in enumerate(order)}
    credit = {credit.witness: credit for credit in credits.credits}
    page = {id: own[0] for own in story.versions for id in own}
    treatments = {id: treated(story.base, id) for id in order[1:]}
    # all were compared with the same base
    whole = untreated(treatments[order[1]].words)
    first: dict[str, WitnessView] = {}
    views: list[WitnessView] = []
    for place, id in enumerate(order):
        article, shown = articles[id], first.get(page.get(id, id))
        word = version_word(article.iso_date, shown.article.iso_date) if shown else ""
        joined = _joined(id, order[:place], sigla, settled)
        view = _view(place, article, credit[id], treatments.get(id, whole), word, shown, joined)
        first.setdefault(page.get(id, id), view)
        views.append(view)
    return tuple(views)


def view_sole(article: Post, credit: Credit) -> WitnessView:
    """The view of a capture that stands alone."""
    return _view(0, article, credit, UNTREATED)


def siglum(place: int) -> str:
    """The siglum of the witness at `place`, counted from 0: A to Z, then AA, AB ..."""
    return (siglum(place // len(LETTERS) - 1) if place >= len(LETTERS) else "") + LETTERS[place % len(LETTERS)]


def percent(share: float) -> int:
    """A share in per cent; only what is all is 100, and only what is nothing is 0."""
    return round(100 * share) if share in (0, 1) else min(99, max(1, round(100 * share)))


def _view(
    place: int,
    article: Post,
    credit: Credit,
    treatment: Treatment,
    version: str = "",
    version_of: WitnessView | None = None,
    joined: str = "",
) -> WitnessView:
    return WitnessView(
        siglum=siglum(place),
        hue=place % HUES,
        article=article,
        title=article.title,
        outlet=article.outlet_name,
        shown_date=article.shown_date,
        is_base=not place,
        credited=credit.how == "stated",
        corrected=credit.how == "corrected",
        credit=credit.say(address_of),
        agency=credit.agency or "",
        treatment=treatment,
        version=version,
        version_of=version_of,
        joined=joined,
    )


def _joined(id: str, above: tuple[str, ...], sigla: Mapping[str, str], settled: Settled) -> str:
    """With which witness above people joined this one, and why; "" where it was measured alone."""
    if not settled.relations and not settled.apart:
        return ""
    found = ((other, settled.why(id, other)) for other in above)
    return next((f"joined with {sigla[other]} by hand: {why.reason}" for other, why in found if why), "")


def _by_date(article: Post) -> tuple[tuple[bool, tuple[datetime, ...]], str]:
    return date_order(article.iso_date), article.id
