"""Who is credited with a story."""

from dataclasses import replace

from plugins.syndication.stories.credit import credits_of
from plugins.syndication.witness import Witness


def test_an_uncredited_copy_gets_its_agency(wire: Witness, shortened: Witness) -> None:
    found = credits_of([shortened, wire])
    assert [credit.say(str) for credit in found.credits] == [
        "Northwater News copy, not credited here (evidence: wire)",
        "credited to Northwater News",
    ]


def test_conflicting_credits_infer_nothing(wire: Witness, shortened: Witness, longer: Witness) -> None:
    witnesses = [wire, shortened, replace(longer, agency="Coastal Press")]
    found = credits_of(witnesses)
    assert found.agency is None
    assert found.say_conflict(str) == "Coastal Press by longer; Northwater News by wire"
    assert [credit.how for credit in found.credits] == ["stated", None, "stated"]


def test_one_name_in_two_cases_agrees(wire: Witness, shortened: Witness) -> None:
    witnesses = [wire, replace(shortened, agency="NORTHWATER NEWS")]
    assert credits_of(witnesses).say_conflict(str) == ""


def test_an_agency_by_hand_is_as_corrected(wire: Witness, shortened: Witness) -> None:
    found = credits_of([shortened, replace(wire, agency_corrected=True)])
    assert [(credit.how, credit.say(str)) for credit in found.credits] == [
        ("inferred", "Northwater News copy, not credited here (evidence: wire as corrected)"),
        ("corrected", "credited to Northwater News, as corrected"),
    ]


def test_a_conflict_tells_corrections(wire: Witness, shortened: Witness) -> None:
    found = credits_of([wire, replace(shortened, agency="Coastal Press", agency_corrected=True)])
    assert found.say_conflict(str) == "Coastal Press by shortened as corrected; Northwater News by wire"


def test_without_a_credit_nothing_is_known(shortened: Witness, longer: Witness) -> None:
    found = credits_of([shortened, longer])
    assert found.agency is None
    assert {credit.say(str) for credit in found.credits} == {""}


def test_short_and_long_names_agree(wire: Witness, shortened: Witness) -> None:
    found = credits_of([replace(wire, agency="The Associated Press"), replace(shortened, agency="AP")])
    assert found.agency == "AP"
    assert found.say_conflict(str) == ""
