"""Witness views: the witnesses of a story as pages show them, under sigla."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from plugins.captures.address import address_of
from plugins.captures.post import Post
from plugins.syndication.decisions.settled import Settled
from plugins.syndication.drawing.fate_shapes import FateShapes
from plugins.syndication.drawing.strip import draw_strip
from plugins.syndication.period import date_order
from plugins.syndication.stories.collation import Collation, Passage, collate
from plugins.syndication.stories.credit import Credit, Credits
from plugins.syndication.stories.fate import Fate, fates_of
from plugins.syndication.stories.segment import count_words
from plugins.syndication.stories.story import Story
from plugins.syndication.stories.versions import version_word
from plugins.syndication.witness import Witness

HUES = 8
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class WitnessView:
    """A witness of a story: its siglum, its post, its share of the base's words (0 to 100), and what it did to it.

    `credited` says that it names its `agency` itself, `corrected` that people named it; else it is inferred, or "".
    `credit` says so in words, its evidence by the addresses of posts. `cut`, `added`, `changed` and `moved` count
    paragraphs, `respelled` those of the changed that differ by spelling and punctuation alone; `fates` tell what became
    of the base's by number, `strip` draws them; `hue` numbers one of eight colours. Of several captures of one outlet
    all but the first are a `version` ("later version") of that one; `joined` is the decision that joined it.
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
    share: int
    cut: int
    added: int
    changed: int
    respelled: int
    moved: int
    passages: tuple[Passage, ...]
    fates: Mapping[int, Fate]
    strip: FateShapes
    version: str = ""
    version_of: "WitnessView | None" = None
    joined: str = ""

    @property
    def compare_url(self) -> str:
        """The page on which it stands beside the base."""
        return f"compare/{address_of(self.article.capture.id)}.html"


def view_witnesses(
    story: Story, articles: Mapping[str, Post], witnesses: Mapping[str, Witness], credits: Credits, settled: Settled
) -> tuple[WitnessView, ...]:
    """The witnesses of a story: the base first, then the others by their dates."""
    others = sorted((articles[id] for id in story.members if id != story.base), key=_by_date)
    order = (story.base, *(article.capture.id for article in others))
    sigla = {id: siglum(place) for place, id in enumerate(order)}
    credit = {credit.witness: credit for credit in credits.credits}
    page = {id: own[0] for own in story.versions for id in own}
    words = [count_words(text) for text in witnesses[story.base].body.split("\n\n")]
    first: dict[str, WitnessView] = {}
    views: list[WitnessView] = []
    for place, id in enumerate(order):
        collation = collate(witnesses[story.base].body, witnesses[id].body) if place else None
        view = _view(place, articles[id], credit[id], collation, words)
        view = replace(view, joined=_joined(id, order[:place], sigla, settled))
        shown = first.setdefault(page.get(id, id), view)
        if shown is not view:
            word = version_word(view.article.iso_date, shown.article.iso_date)
            view = replace(view, version=word, version_of=shown)
        views.append(view)
    return tuple(views)


def view_sole(article: Post, credit: Credit) -> WitnessView:
    """The view of a capture that stands alone."""
    return _view(0, article, credit, None, ())


def siglum(place: int) -> str:
    """The siglum of the witness at `place`, counted from 0: A to Z, then AA, AB ..."""
    return (siglum(place // len(LETTERS) - 1) if place >= len(LETTERS) else "") + LETTERS[place % len(LETTERS)]


def percent(share: float) -> int:
    """A share in per cent; only what is all is 100, and only what is nothing is 0."""
    return round(100 * share) if share in (0, 1) else min(99, max(1, round(100 * share)))


def _view(place: int, article: Post, credit: Credit, collation: Collation | None, words: Sequence[int]) -> WitnessView:
    # the base does nothing to itself
    found = collation or Collation(())
    fates = fates_of(found.passages, article.lang)
    return WitnessView(
        siglum=siglum(place),
        hue=place % HUES,
        article=article,
        title=article.title,
        outlet=article.outlet_name,
        shown_date=article.shown_date,
        is_base=collation is None,
        credited=credit.how == "stated",
        corrected=credit.how == "corrected",
        credit=credit.say(address_of),
        agency=credit.agency or "",
        share=percent(found.share_kept),
        cut=found.count("cut"),
        added=found.count("added"),
        changed=found.count("changed"),
        moved=found.count("moved"),
        respelled=sum(
            passage.kind == "changed" and fates[passage.numbers[0]] == "respelled" for passage in found.passages
        ),
        passages=found.passages,
        fates=fates,
        strip=draw_strip(words, fates),
    )


def _joined(id: str, above: tuple[str, ...], sigla: Mapping[str, str], settled: Settled) -> str:
    """With which witness above people joined this one, and why; "" where it was measured alone."""
    found = ((other, settled.why(id, other)) for other in above)
    return next((f"joined with {sigla[other]} by hand: {why.reason}" for other, why in found if why), "")


def _by_date(article: Post) -> tuple[tuple[bool, tuple[datetime, ...]], str]:
    return date_order(article.iso_date), article.capture.id
