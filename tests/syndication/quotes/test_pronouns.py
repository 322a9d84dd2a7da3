"""Whom pronouns mean, and where that would be a guess."""

import pytest

from plugins.syndication.quotes.finding import find_quotations

GRICE = "Deputy minister Anselm Grice is to answer the harbour committee."
SHE = "“It turns out to be a chain,” she said."
HE = "“It turns out to be a chain,” he said."


def speaker(*paragraphs: str) -> str:
    return find_quotations("a", "\n\n".join(paragraphs))[-1].speaker.name


@pytest.mark.parametrize(
    "sentence",
    [
        "On Tarrow, convener Marit Oddie welcomed the bulletin.",
        "Marit Oddie welcomed the bulletin.",
        "Marit Oddie, the island's convener, welcomed the bulletin.",
        "The convener, Marit Oddie, welcomed the bulletin.",
        "But Marit Oddie was glad of the bulletin.",
        "Marit Oddie welcomed the bulletin. It had come late.",
        "Marit Oddie welcomed the bulletin. She had thanked Leopold Vasey for it.",
        "Marit Oddie welcomed the bulletin of Vasey's office.",
        "In a talk with Leopold Vasey, Marit Oddie said that the bulletin had come late.",
        "Marit Oddie told Leopold Vasey that the bulletin had come late.",
        "Marit Oddie welcomed the bulletin. After a walk with Leopold Vasey,",
    ],
)
def test_the_subject_before_is_meant(sentence: str) -> None:
    assert speaker(GRICE, f"{sentence} {SHE}") == "Marit Oddie"


def test_a_speech_goes_on_with_the_subject() -> None:
    text = "Marit Oddie welcomed the bulletin. “It turns out to be a chain,” she said. “It is a poor one.”"
    assert speaker(GRICE, text) == "Marit Oddie"


@pytest.mark.parametrize(
    "sentence",
    [
        "Marit Oddie met Leopold Vasey on the quay.",
        "Marit Oddie and Leopold Vasey welcomed the bulletin.",
        "The bulletin was welcomed by Marit Oddie.",
        "The bulletin pleased Marit Oddie.",
        "Divers had helped Marit Oddie ashore.",
        "Leopold Vasey said that the bulletin had pleased him, and Marit Oddie wept.",
        "The captain stood up.",
        "Mr Leopold Vasey welcomed the bulletin.",
        "Spokesman Leopold Vasey welcomed the bulletin.",
        "Leopold Vasey welcomed the bulletin with his hat in his hand.",
    ],
)
def test_a_guess_leaves_her_unnamed(sentence: str) -> None:
    assert speaker("Agnes Tolliver said that the gutters were in.", f"{sentence} {SHE}") == "she"


@pytest.mark.parametrize("title", ["Mrs", "Ms", "Dame", "Spokeswoman"])
def test_a_title_refuses_a_man(title: str) -> None:
    assert speaker(f"{title} Marit Oddie welcomed the bulletin. {HE}") == "he"


def test_a_person_between_leaves_her_unnamed() -> None:
    between = "The message had been passed to Leopold Vasey in Greywick."
    assert speaker("Marit Oddie welcomed the bulletin.", between, SHE) == "she"


def test_a_place_between_names_nobody() -> None:
    between = "The message had been passed on in Port Ansel."
    assert speaker("Marit Oddie welcomed the bulletin.", between, SHE) == "Marit Oddie"


def test_an_attribution_with_its_speaker_goes_on() -> None:
    said = "“We felt one long scrape,” wrote Marit Oddie."
    assert speaker(GRICE, said, "She added: “It turns out to be a chain.”") == "Marit Oddie"
