"""Who is credited with a story."""

from dataclasses import replace

from plugins.syndication.credit import credits
from plugins.syndication.story import story_of
from plugins.syndication.witness import Witness


def test_an_uncredited_copy_gets_its_agency(wire: Witness, shortened: Witness) -> None:
    found = credits(story_of([wire, shortened]), [shortened, wire])
    assert [credit.note for credit in found.credits] == [
        "Northwater News copy, not credited here (evidence: wire)",
        "credited to Northwater News",
    ]


def test_conflicting_credits_infer_nothing(wire: Witness, shortened: Witness, longer: Witness) -> None:
    witnesses = [wire, shortened, replace(longer, agency="Coastal Press")]
    found = credits(story_of(witnesses), witnesses)
    assert found.agency is None
    assert found.conflict == "Coastal Press by longer; Northwater News by wire"
    assert [credit.how for credit in found.credits] == ["stated", None, "stated"]


def test_one_name_in_two_cases_agrees(wire: Witness, shortened: Witness) -> None:
    witnesses = [wire, replace(shortened, agency="NORTHWATER NEWS")]
    assert credits(story_of(witnesses), witnesses).conflict == ""


def test_without_a_credit_nothing_is_known(shortened: Witness, longer: Witness) -> None:
    found = credits(story_of([shortened, longer]), [shortened, longer])
    assert found.agency is None
    assert {credit.note for credit in found.credits} == {""}


def test_other_stories_credits_do_not_count(wire: Witness, shortened: Witness, longer: Witness) -> None:
    assert credits(story_of([shortened, longer]), [wire, shortened, longer]).claims == ()
