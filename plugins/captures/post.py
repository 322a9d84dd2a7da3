"""Posts: captures as the pages of a site show them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from plugins.captures.capture import Capture
from plugins.captures.card import Card, card_of
from plugins.captures.category import Category
from plugins.captures.margin import FactNote, SetAside, fact_notes, set_aside
from plugins.captures.rendering import render_body
from plugins.captures.stack import Overlaid
from plugins.captures.withheld import Withheld
from plugins.keeping.coding import NOTHING, digest, joint


@dataclass(eq=False, repr=False)
class Post:
    """The post of a capture, as templates know Pelican's articles; what is not on its `card` is loaded when asked for.

    `capture` is what the site shows of it, `whole` all of it, to be measured and never shown; each is looked up in the
    mapping of its name by the id. `site_lang` is the language of the site, and that of a post of no known language.
    `story`, `witness`, `inferred` (notes on facts that its story tells) and `lists`, which has what is related, are
    the syndication room's to give: None and empty for a capture alone. So are `shelf`, the mark of its place in the
    archive, and `turn`, the posts next to it there.
    """

    card: Card
    url: str
    category: Category
    captures: Mapping[str, Capture]
    wholes: Mapping[str, Capture]
    site_lang: str
    story: Any = None
    witness: Any = None
    lists: Any = None
    inferred: tuple[FactNote, ...] = ()
    shelf: Any = None
    turn: Any = None

    def __repr__(self) -> str:
        return f"Post({self.id!r}, {self.line.hex()})"

    def of(self, capture: Capture) -> "Post":
        """The same post of its file as that was read again, all of it shown, without what its story told of it."""
        captures = Overlaid(self.captures.keys(), {capture.id: capture}, self.captures)
        card = card_of(capture, capture)
        return replace(self, card=card, captures=captures, wholes=captures, story=None, witness=None, inferred=())

    @cached_property
    def line(self) -> bytes:
        """A digest of what lists and the pages of others show of it."""
        return digest(self.card.line, self.url, self.lang, self.category)

    @cached_property
    def shows(self) -> bytes:
        """A digest of all that it is, and of its story as lists show it; to be asked for when it has its story."""
        return joint(self.card.digest, self.line, self.story.line if self.story else NOTHING)

    @property
    def id(self) -> str:
        """The id of its capture."""
        return self.card.id

    @property
    def title(self) -> str:
        """Its headline."""
        return self.card.title

    @cached_property
    def lang(self) -> str:
        """The language of its text."""
        return self.card.lang or self.site_lang

    @property
    def outlet_name(self) -> str:
        """Its outlet, "" where that is not known."""
        return self.card.outlet

    @property
    def original(self) -> str:
        """The web address that it was saved from, "" where none is known."""
        return self.card.url if self.card.url.startswith(("https://", "http://")) else ""

    @property
    def shown_date(self) -> str:
        """Its date in words."""
        return self.card.shown_date

    @property
    def iso_date(self) -> str:
        """Its date as stated, or ""."""
        return self.card.date

    @property
    def instant(self) -> float | None:
        """The first instant (seconds) that its date may mean, None where it has no date."""
        return self.card.instant

    @property
    def summary_text(self) -> str:
        """Its standfirst, "" where it has none."""
        return self.card.summary

    @property
    def withheld(self) -> Withheld | None:
        """That no more than a part of it is shown, and why."""
        return self.card.withheld

    @property
    def set_aside_count(self) -> int:
        """How many lines its page showed around its article."""
        return self.card.set_aside

    @property
    def related(self) -> tuple[Any, ...]:
        """The coverage related to it."""
        return tuple(self.lists.of(self.id)) if self.lists else ()

    @property
    def capture(self) -> Capture:
        """What the site shows of its capture."""
        return self.captures[self.id]

    @property
    def whole(self) -> Capture:
        """All of its capture."""
        return self.wholes[self.id]

    @property
    def content(self) -> str:
        """The article as HTML."""
        return render_body(self.capture)

    @property
    def title_remark(self) -> str:
        """What is to be said of its headline, or ""."""
        return self.card.title_remark

    @property
    def notes(self) -> tuple[FactNote, ...]:
        """The notes of its margin."""
        return (*fact_notes(self.capture, self.site_lang), *self.inferred)

    @property
    def set_aside(self) -> tuple[SetAside, ...]:
        """What its page showed around its article, as far as it is shown."""
        return set_aside(self.capture)
