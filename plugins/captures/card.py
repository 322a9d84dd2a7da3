"""Cards: what lists, and the pages of others, show of a capture; light enough to be at hand for all of a collection."""

from dataclasses import dataclass, replace

from plugins.captures.address import address_of
from plugins.captures.capture import Capture
from plugins.captures.fact import Fact, How, value_of
from plugins.captures.lines.dates import first_instant
from plugins.captures.margin import set_aside
from plugins.captures.withheld import Withheld
from plugins.captures.wording import say_when
from plugins.keeping.coding import digest

LONGEST_LEAD = 230
"""Of an opening so many characters are shown where there is no standfirst."""


@dataclass(frozen=True, slots=True)
class Card:
    """The facts of a capture in short: plain values, "" where unknown, dates as ISO.

    `address` is that of its post less folder and ending, `instant` the first one (seconds) that its date may mean. The
    facts are those that are shown; of the article as a whole `paragraphs` and `set_aside` say how many paragraphs it
    has and how many lines stood around it, `body` is a digest of its text. `digest` is one of all that the capture is,
    shown and whole, `line` one of what lists show of it. `lead` is its standfirst, or else its opening, `title_remark`
    what is to be said of its headline.
    """

    id: str
    address: str
    sha256: str
    title: str
    title_how: How
    title_remark: str
    outlet: str
    agency: str
    agency_how: How | None
    published: str
    updated: str
    captured: str
    not_before: str
    shown_date: str
    instant: float | None
    places: tuple[str, ...]
    authors: tuple[str, ...]
    url: str
    lang: str
    summary: str
    lead: str
    withheld: Withheld | None
    paragraphs: int
    set_aside: int
    body: bytes
    digest: bytes
    line: bytes = b""

    @property
    def date(self) -> str:
        """The date to file it under: when published, else when updated."""
        return self.published or self.updated


def card_of(shown: Capture, whole: Capture) -> Card:
    """The card of a capture of which so much is `shown`."""
    card = Card(
        id=shown.id,
        address=address_of(shown.id),
        sha256=shown.sha256,
        title=shown.title.value,
        title_how=shown.title.how,
        title_remark=_title_remark(shown.title),
        outlet=value_of(shown.outlet),
        agency=value_of(shown.agency),
        agency_how=shown.agency.how if shown.agency else None,
        published=value_of(shown.published),
        updated=value_of(shown.updated),
        captured=value_of(shown.captured),
        not_before=value_of(shown.not_before),
        shown_date=say_when(shown),
        instant=first_instant(shown.date.value).timestamp() if shown.date else None,
        places=tuple(fact.value for fact in shown.places),
        authors=tuple(fact.value for fact in shown.authors),
        url=value_of(shown.url),
        lang=value_of(shown.lang),
        summary=value_of(shown.summary),
        lead=_lead(shown),
        withheld=shown.withheld,
        paragraphs=len(whole.paragraphs),
        set_aside=sum(len(group.lines) for group in set_aside(whole)),
        body=digest(whole.body),
        digest=digest(shown) if shown is whole else digest(shown, whole),
    )
    return replace(card, line=_line(card))


def _line(card: Card) -> bytes:
    dates = (card.shown_date, card.published, card.updated, card.captured, card.not_before)
    said = (card.outlet, card.agency, card.agency_how, card.withheld, card.url, card.places, card.authors)
    return digest(card.id, card.title, card.lang, card.lead, card.summary, dates, said)


def _title_remark(title: Fact) -> str:
    return {
        "derived": "headline derived from the first sentence",
        "corrected": f"headline corrected: {title.reason}",
    }.get(title.how, "")


def _lead(capture: Capture) -> str:
    """The standfirst, or the opening of the text; where the headline was made from the first sentence, what follows."""
    if capture.summary:
        return capture.summary.value
    paragraphs = [paragraph.text for paragraph in capture.paragraphs if paragraph.label == "body"]
    opening = paragraphs[1:2] if capture.title.how == "derived" else paragraphs[:1]
    words = opening[0] if opening else ""
    return words if len(words) <= LONGEST_LEAD else words[:LONGEST_LEAD].rpartition(" ")[0].rstrip(" ,;:–—-") + " …"
