"""Why two captures are what they are to each other."""

from plugins.syndication.explanation import explain_pair
from plugins.syndication.witness import Witness


def test_copies_are_explained(wire: Witness, longer: Witness) -> None:
    assert explain_pair(wire, longer).startswith("wire and longer are copies of one text.")


def test_a_shared_quotation_is_explained(wire: Witness, independent: Witness) -> None:
    told = explain_pair(wire, independent)
    assert "wire and independent are not copies." in told
    assert "most of what they share is quoted" in told
    assert "“We never felt in danger" in told
