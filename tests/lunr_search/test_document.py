from dataclasses import replace

import pytest

from plugins.captures.capture import Capture
from plugins.captures.card import card_of
from plugins.captures.fact import Caption, Embed, Fact
from plugins.captures.span import Span
from plugins.lunr_search.document import SearchDocument, card_document, document_of

TEXT = "Fares stay. Share this page!"


def captured(**known: object) -> Capture:
    spans = (Span(0, 11, "body"), Span(11, len(TEXT), "furniture:promotion"))
    return Capture("a.txt", TEXT, "0", spans, Fact("Ferry fares"), **known)  # type: ignore[arg-type]


def documented(story_agency: str = "", **known: object) -> SearchDocument:
    return document_of(captured(**known), url="a.html", shown_date="", story="a.html", story_agency=story_agency)


def test_captions_are_known_with_their_credits() -> None:
    captions = (Caption("The quay", "Ida Marl", (0, 5)), Caption("The slip", None, (6, 10)))
    assert documented(captions=captions).captions == "The quay · Ida Marl\n\nThe slip"


def test_embeds_are_known_with_their_authors() -> None:
    embed = Embed("No fare rise", "Ellery Ferries", "@ellery", "2031-05-02", (0, 5))
    assert documented(embeds=(embed,)).embeds == "No fare rise · Ellery Ferries · @ellery"


def test_authors_and_places_are_known() -> None:
    document = documented(authors=(Fact("Ida Marl"), Fact("Jo Penn")), places=(Fact("Port Ellery"),))
    assert (document.author, document.place) == ("Ida Marl, Jo Penn", "Port Ellery")


def test_a_credit_of_its_own_stands() -> None:
    document = documented("Tidewire", agency=Fact("Saltpost"))
    assert (document.agency, document.agency_how) == ("Saltpost", "stated")


def test_an_agency_not_credited_is_inferred() -> None:
    document = documented("Tidewire")
    assert (document.agency, document.agency_how) == ("Tidewire", "inferred")


def test_furniture_stays_out() -> None:
    assert "Share" not in str(documented())


@pytest.mark.parametrize("story_agency", ["", "Tidewire"])
@pytest.mark.parametrize(
    "known",
    [
        {},
        {"agency": Fact("Saltpost", "corrected"), "outlet": Fact("The Ellery Bell"), "lang": Fact("en")},
        {"authors": (Fact("Ida Marl"), Fact("Jo Penn"), Fact("Ida Marl")), "places": (Fact("Port Ellery"),)},
        {"published": Fact("2031-05-02"), "updated": Fact("2031-05-03"), "summary": Fact("Fares stay.")},
        {"updated": Fact("2031-05-03"), "captions": (Caption("The quay", "Ida Marl", (0, 5)),)},
    ],
)
def test_a_card_tells_all_but_the_texts(known: dict[str, object], story_agency: str) -> None:
    card = card_of(captured(**known), captured(**known))
    told = card_document(card, url="a.html", story="a.html", story_agency=story_agency)
    texts = {"summary": "", "body": "", "captions": "", "embeds": ""}
    assert told == replace(documented(story_agency, **known), shown_date=card.shown_date, **texts)
