"""Documents: what search knows of a capture."""

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.captures.capture import Capture
from plugins.captures.card import Card
from plugins.captures.fact import Caption, Embed, Fact, value_of


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One capture as search sees it: plain words, never dressed or escaped.

    `ref` is the capture's id; `url` and `story` are addresses relative to the site's root, `story` that of the story
    page, or the capture's own when it stands alone; `date` is ISO and only as precise as stated, `shown_date` the same
    as pages show it. `captions` and `embeds` hold one picture or post a paragraph, with who is credited; `author` and
    `place` are lists joined by commas. `agency_how` is a `How` of facts, "inferred" where only other witnesses credit
    the agency. Unknown is "".
    """

    ref: str
    title: str
    url: str
    summary: str = ""
    body: str = ""
    captions: str = ""
    embeds: str = ""
    outlet: str = ""
    agency: str = ""
    agency_how: str = ""
    author: str = ""
    place: str = ""
    date: str = ""
    shown_date: str = ""
    story: str = ""
    story_title: str = ""
    lang: str = ""


def document_of(
    capture: Capture, *, url: str, shown_date: str, story: str, story_title: str = "", story_agency: str = ""
) -> SearchDocument:
    """Make the search document of a capture, from its own words; alone, it is its own story and gives the title.

    `story_agency` is the agency of its story, inferred for a capture that credits none.
    """
    agency = capture.agency or (Fact(story_agency, "inferred") if story_agency else None)
    return SearchDocument(
        ref=capture.id,
        title=capture.title.value,
        url=url,
        summary=value_of(capture.summary),
        body=capture.body,
        captions="\n\n".join(map(_caption, capture.captions)),
        embeds="\n\n".join(map(_embed, capture.embeds)),
        outlet=value_of(capture.outlet),
        agency=value_of(agency),
        agency_how=agency.how if agency else "",
        author=", ".join(_values(capture.authors)),
        place=", ".join(_values(capture.places)),
        date=value_of(capture.date),
        shown_date=shown_date,
        story=story,
        story_title=story_title or capture.title.value,
        lang=value_of(capture.lang),
    )


def card_document(card: Card, *, url: str, story: str, story_title: str = "", story_agency: str = "") -> SearchDocument:
    """Make what `document_of` makes, but for its texts, of a card alone: no capture has to be fetched for it."""
    is_stated = card.agency_how is not None
    return SearchDocument(
        ref=card.id,
        title=card.title,
        url=url,
        outlet=card.outlet,
        agency=card.agency if is_stated else story_agency,
        agency_how=card.agency_how or ("inferred" if story_agency else ""),
        author=", ".join(dict.fromkeys(card.authors)),
        place=", ".join(dict.fromkeys(card.places)),
        date=card.date,
        shown_date=card.shown_date,
        story=story,
        story_title=story_title or card.title,
        lang=card.lang,
    )


def _caption(caption: Caption) -> str:
    return _line(caption.text, caption.credit)


def _embed(embed: Embed) -> str:
    return _line(embed.text, embed.author, embed.handle)


def _line(*parts: str | None) -> str:
    return " · ".join(filter(None, parts))


def _values(facts: Iterable[Fact]) -> Iterable[str]:
    return dict.fromkeys(fact.value for fact in facts)
