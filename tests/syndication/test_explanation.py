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


def test_the_longest_runs_are_spelled(wire: Witness, longer: Witness) -> None:
    told = explain_pair(wire, longer)
    assert "They share 124 words in runs of five or more." in told
    assert "  “The harbour ferry Maid of Tarrow" in told
