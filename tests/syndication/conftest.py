"""Invented texts for the syndication room: one wire copy, and what outlets make of it."""

import pytest

from plugins.syndication.witness import Witness

WIRE = (
    "The harbour ferry Maid of Tarrow ran onto a sandbank at dawn on Tuesday with sixty-three people on board, and "
    "all of them were brought ashore by fishing boats before the tide turned.",
    "The coastguard said the vessel had left its marked channel in thick fog shortly after six and that its two "
    "engines stopped when sand was drawn into the cooling pipes.",
    '"We never felt in danger, and the crew handed out every blanket and biscuit they could find," said Odile Farrow, '
    "a teacher who crosses the bay each morning.",
    "A tug from the naval yard is expected to pull the ferry free on Wednesday, when divers will look at the hull and "
    "decide whether she can sail under her own power.",
    "The island council has hired two smaller boats to carry mail, milk and schoolchildren until the service is back.",
)
OWN = (
    "Shopkeepers on the island opened their stores early on Tuesday to give hot soup to passengers who had lost their "
    "bags, and the church hall was full of drying coats by noon.",
    "Records of the harbour office show that the same bank has caught four vessels in nine years, and that a plan to "
    "dredge it was put off twice for want of money.",
    "Fishermen who know the bay have asked for a second light on the northern spit since the great storm.",
    "The council meets next week to vote on a grant which would pay for the light and for half of the dredging.",
)
OTHER = (
    "Pupils missed a morning of lessons after the Tarrow ferry stuck fast on a sandbank, and thought it splendid.",
    "A grandmother knitted half a sleeve on board the Maid of Tarrow, and a spaniel was brought ashore in a crate.",
    '"We never felt in danger, and the crew handed out every blanket and biscuit they could find," said Odile Farrow.',
    "Ticket money will be given back to anyone who shows a stub at the pier office by the end of the month.",
    "Engineers of the coastguard blamed a worn steering cable, and hope the tide will lift the ferry on Wednesday.",
)


def body(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


@pytest.fixture
def wire() -> Witness:
    return Witness("wire", "Ferry aground", body(*WIRE), "Lanmere Today", "Northwater News", "2025-03-11T08:00")


@pytest.fixture
def shortened() -> Witness:
    return Witness("shortened", "All safe", body(*WIRE[:3]), "Tarrow Beacon", None, "2025-03-11")


@pytest.fixture
def longer() -> Witness:
    text = body(OWN[0], *WIRE[:4], *OWN[1:])
    return Witness("longer", "A night of soup", text, "Port Ansel Courier", None, "2025-03-12")


@pytest.fixture
def independent() -> Witness:
    return Witness("independent", "Stuck in the bay", body(*OTHER), "Greywick Standard", None, "2025-03-11")


@pytest.fixture
def unlike() -> Witness:
    text = (
        "Bakers in the hill villages have raised the price of rye bread for the third time since the mill at Holt "
        "closed, and blame a poor harvest, dear firewood and the new toll on the bridge."
    )
    return Witness("unlike", "Bread", text, "Bracken Holt Argus", None, "2025-03-11")


@pytest.fixture
def collection(
    wire: Witness, shortened: Witness, longer: Witness, independent: Witness, unlike: Witness
) -> list[Witness]:
    return [wire, shortened, longer, independent, unlike]
