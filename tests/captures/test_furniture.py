import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.lines.furniture import BREADCRUMB_CUE, CUES, SEPARATOR_CUE, Cue, furniture_cue
from tests.captures.invented import PROSE, label_of, line, read

KINDS = {
    "cookie_notice": [
        "We and our partners use cookies.",
        "Manage cookies",
        "Necessary cookies keep the page working.",
        "Diese Seite verwendet Cookies.",
    ],
    "form_consent": ["By pressing Join you accept our rules", "I confirm that I am over sixteen"],
    "newsletter_signup": ["Sign up for our daily newsletter", "Your e-mail address", "Newsletter abonnieren"],
    "disclaimer": [
        "This story was provided by a wire and has not been edited.",
        "The Courier accepts no liability.",
        "The opinions of readers expressed here are their own.",
        "Tide tables are given for informational purposes only.",
    ],
    "copyright": [
        "© 2025 The Port Ansel Courier",
        "All rights reserved",
        "Alle Rechte vorbehalten",
        "This document is subject to copyright.",
    ],
    "affiliate_notice": [
        "When you buy oilskins through links on our site, we may earn a commission.",
        "The Beacon may receive compensation for some links.",
        "This page contains affiliate links.",
    ],
    "contact": ["Have a tip? Write to the desk.", "Contact Nora Pask at nora@courier.example.", "Got a news tip?"],
    "promo_follow": ["Follow us", "The Beacon is now on Telegram", "Download our tide app", "Tap here", "Síguenos"],
    "promo_subscribe": ["Become a member today", "Subscribers only", "To continue reading, log in"],
    "scroll_prompt": ["Keep scrolling for more", "Story continues below", "ADVERTISEMENT", "Anzeige"],
    "share_button": ["Share this story", "Print", "Share Facebook Twitter", "12 shares", "Teilen"],
    "page_reference": ["The wreck: see page 7"],
    "comments": ["3 comments", "Be the first to comment", "Kommentare"],
    "related_heading": ["Related stories", "Most read", "You may also like", "À lire aussi", "Lo más leído"],
    "related_title": [
        "Read more: Quarry road to close for eleven nights",
        "Lee también: La barca vieja de Tarrow vuelve a la mar",
    ],
    "related_dek": ["Men with lamps will close the road for eleven nights… Read more"],
    "tags": ["Tags: ferry, fog, Tarrow", "Filed under: Coast"],
    "widget_heading": ["Lanmere Today Web Stories", "Live TV"],
    "navigation": ["Skip to content", "Menu", "Sign in", "Accueil"],
    "reading_time": ["4 min read", "Lesezeit: drei Minuten"],
    "breadcrumb": ["Home > Coast > Ferry runs aground", "Accueil » Régions » Valorne", "Portada / Costa"],
    "separator": ["* * *", "______", "•"],
}


def kind_of(text: str) -> str | None:
    cue = furniture_cue(line(text))
    return cue.kind if cue else None


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in KINDS.items() for text in texts])
def test_wording_shows_the_kind(kind: str, text: str) -> None:
    assert kind_of(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        *PROSE,
        "She follows the tide on foot and reads it better than any chart does.",
        "The council will share the cost of the pier with the Tarrow Packet Company over nine years.",
        "“Most of us read by lamplight that winter,” said the keeper, who had trimmed the light for forty years.",
        "Home for the crew is a cottage behind the breakwater.",
    ],
)
def test_prose_shows_no_kind(text: str) -> None:
    assert kind_of(text) is None


def test_cue_inside_long_paragraph_is_prose() -> None:
    assert kind_of(" ".join(PROSE * 3) + " She knew the newsletter and would click here.") is None


def test_furniture_is_set_aside() -> None:
    capture = read("Accept cookies", "Menu", after=("Share this story", "© 2025 The Port Ansel Courier"))
    assert label_of(capture, "Accept") == "furniture:cookie_notice"
    assert label_of(capture, "Share") == "furniture:share_button"
    assert capture.body == "\n\n".join(PROSE)


@pytest.mark.parametrize(
    "text",
    [
        "“I accept the verdict of the court and shall not appeal,” the skipper said on the quay.",
        "“I agree that the council acted too late,” said the mayor, who had voted against the wall.",
        "Her friends could not find her on Facebook or any other site, the inspector said on Monday.",
        "The court heard that this report, which was supplied by the owner, was false in three places.",
        "The minister said cookies and cakes were part of the island's experience of the winter.",
    ],
)
def test_sentence_of_report_is_kept(text: str) -> None:
    assert kind_of(text) is None


def test_no_hint_hides_another() -> None:
    hints = {hint for cue in CUES for hint in cue.hints}
    assert [(one, other) for one in hints for other in hints if one != other and one in other] == []


WORDS = sorted({word for texts in KINDS.values() for text in texts for word in text.split()})


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join))
def test_hints_hide_no_wording(text: str) -> None:
    one = line(text)
    head = one.said if one.is_prose and one.said else one.head
    answered = (cue for cue in CUES if one.words <= cue.longest and (cue.is_opening(head) or holds(cue, head)))
    found = furniture_cue(one)
    assert found in (SEPARATOR_CUE, BREADCRUMB_CUE) or found == next(answered, None)


def holds(cue: Cue, head: str) -> bool:
    return cue.is_held(head, cue.hints)


def test_words_of_notices_may_be_joined() -> None:
    assert kind_of("Published from an autogenerated wire feed.") == "disclaimer"


def test_hints_come_with_their_wording() -> None:
    assert all(bool(cue.holds) == bool(cue.hints) for cue in CUES)
