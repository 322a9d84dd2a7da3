"""Which right holds of a capture."""

from unicodedata import normalize

import pytest

from plugins.captures.capture import Capture
from plugins.captures.card import Card, card_of
from plugins.captures.fact import Fact
from plugins.captures.withheld import Show
from plugins.publication.rights import Named, Right, decide


def capture(id: str, outlet: str = "") -> Card:
    found = Capture(id, "", "", (), Fact(id), outlet=Fact(outlet) if outlet else None)
    return card_of(found, found)


def right(kind: Named, name: str, show: Show, line: int = 1) -> Right:
    return Right(kind, (name,), show, "because", line)


def shown(rights: list[Right], one: Card) -> str:
    return decide(rights, [one])[0][one.id].show


def test_unnamed_capture_is_an_excerpt() -> None:
    assert shown([], capture("a.txt")) == "excerpt"


def test_outlet_counts_in_any_case() -> None:
    assert shown([right("outlet", "RADIO ANSEL", "full")], capture("a.txt", "Radio Ansel")) == "full"


def test_unknown_outlet_has_no_right() -> None:
    assert shown([right("outlet", "Radio Ansel", "full")], capture("a.txt")) == "excerpt"


def test_pattern_reaches_into_folders() -> None:
    assert shown([right("captures", "ansel/*", "full")], capture("ansel/2025/a.txt")) == "full"


@pytest.mark.parametrize("turn", [1, -1])
def test_closest_entry_holds(turn: int) -> None:
    near, middle, far = (
        right("capture", "a.txt", "metadata"),
        right("captures", "a*", "full"),
        right("outlet", "X", "excerpt"),
    )
    one = capture("a.txt", "X")
    assert shown([near, middle, far][::turn], one) == "metadata"
    assert shown([middle, far][::turn], one) == "full"


def test_later_of_two_equals_holds() -> None:
    both = [right("captures", "a*", "full"), right("captures", "a*", "metadata")]
    assert (shown(both, capture("a.txt")), shown(both[::-1], capture("a.txt"))) == ("metadata", "full")


def test_accents_may_be_written_either_way() -> None:
    one = capture(normalize("NFD", "café.txt"))
    assert shown([right("capture", normalize("NFC", "café.txt"), "full")], one) == "full"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("outlet", "no capture is of the outlet 'b'"),
        ("captures", "no capture is called like 'b'"),
        ("capture", "there is no capture 'b'"),
    ],
)
def test_name_of_nothing_is_a_problem(kind: Named, said: str) -> None:
    _, (problem,) = decide([right(kind, "b", "full", 7)], [capture("a.txt")])
    assert str(problem).startswith(f"rights.toml:7: {said}; ")


def test_capture_that_cannot_be_read_may_be_named() -> None:
    assert decide([right("capture", "b.txt", "full")], [capture("a.txt")], ["b.txt"])[1] == []


def test_outlet_is_closer_than_everything() -> None:
    rights = [right("outlet", "X", "metadata"), right("captures", "*", "full")]
    assert shown(rights, capture("a.txt", "X")) == "metadata"
    assert shown(rights, capture("a.txt", "Y")) == "full"


@pytest.mark.parametrize("kind", ["outlet", "captures"])
def test_accents_count_in_either_form(kind: Named) -> None:
    one = capture(normalize("NFD", "café.txt"), normalize("NFD", "café.txt"))
    assert shown([right(kind, normalize("NFC", "café.txt"), "full")], one) == "full"
