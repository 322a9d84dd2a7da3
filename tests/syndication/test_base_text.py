"""Base texts and why they were chosen."""

from plugins.syndication.stories.base_text import choose_base
from plugins.syndication.witness import Witness


def witness(id: str, agency: str | None = None, date: str | None = None, body: str = "") -> Witness:
    return Witness(id, "", body, None, agency, date)


def corrected(id: str, agency: str, date: str | None = None) -> Witness:
    return Witness(id, "", "", None, agency, date, agency_corrected=True)


def test_among_the_credited_the_earliest_is_base() -> None:
    found = choose_base([witness("a", "X", "2025-03-12"), witness("b", "X", "2025-03-11"), witness("c")])
    assert (found.base.id, found.reason) == ("b", "credited to X; the earliest of the 2 so credited")


def test_without_dates_the_most_complete_is_base() -> None:
    found = choose_base([witness("a", body="one"), witness("b", body="one two")])
    assert (found.base.id, found.reason) == ("b", "the most complete of 2")


def test_dates_that_do_not_tell_decide_nothing() -> None:
    found = choose_base(
        [witness("a", date="2025-03-11T08:00", body="one"), witness("b", date="2025-03", body="one two")]
    )
    assert (found.base.id, found.reason) == ("b", "the most complete of 2")


def test_an_undated_witness_is_never_earliest() -> None:
    assert choose_base([witness("a", body="one two"), witness("b", date="2025")]).reason == "the earliest of 2"


def test_the_name_decides_last() -> None:
    found = choose_base([witness("a", "X"), witness("b", "X")])
    assert (found.base.id, found.reason) == ("a", "credited to X; the first by name of 2 that nothing else tells apart")


def test_one_agency_is_named_once() -> None:
    found = choose_base([witness("a", "AP"), witness("b", "The Associated Press", "2025"), witness("c")])
    assert (found.base.id, found.reason) == ("b", "credited to AP; the earliest of the 2 so credited")


def test_one_witness_alone_is_its_base() -> None:
    assert choose_base([witness("a", "X")]).reason == "credited to X; the earliest of 1"


def test_where_credits_conflict_its_own_is_named() -> None:
    found = choose_base([witness("a", "X", "2025-03-12"), witness("b", "Y", "2025-03-11"), witness("c")])
    assert (found.base.id, found.reason) == ("b", "credited to an agency (Y); the earliest of the 2 so credited")


def test_a_credit_by_hand_says_so() -> None:
    found = choose_base([corrected("a", "X"), witness("b"), witness("c")])
    assert found.reason == "the only one of 3 credited to X, as corrected"


def test_pages_and_corrections_are_told_apart() -> None:
    found = choose_base([corrected("a", "X", "2025-03-11"), witness("b", "X", "2025-03-12"), witness("c")])
    assert found.reason == "credited to X, as corrected; the earliest of the 2 so credited or corrected"


def test_in_conflicts_a_correction_says_so() -> None:
    found = choose_base([corrected("a", "X", "2025-03-11"), witness("b", "Y", "2025-03-12")])
    assert found.reason == "credited to an agency (X, as corrected); the earliest of 2"
