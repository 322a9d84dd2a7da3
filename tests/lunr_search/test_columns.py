from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from plugins.lunr_search.files import asked_of
from plugins.lunr_search.index.listing import listed
from plugins.lunr_search.index.planes import DIGITS, planes
from plugins.lunr_search.results.columns import column_parts
from tests.lunr_search.conftest import document


def columns(**values: list[str]) -> dict[str, dict[str, object]]:
    [(name, known)] = values.items()
    documents = (document(f"{n}", "Boat", "", **{name: value}) for n, value in enumerate(known))
    parts = column_parts([listed(asked_of(one), one) for one in documents])
    return {part.name.removeprefix("columns/"): part.value() for part in parts}


@given(st.lists(st.integers(0, 10**7)))
def test_planes_give_the_numbers_back(numbers: list[int]) -> None:
    written = planes(numbers)
    read = [sum(DIGITS.index(text[n]) * 32**place for place, text in enumerate(written)) for n in range(len(numbers))]
    assert read == numbers


def test_digits_need_no_escapes() -> None:
    assert [ord(digit) for digit in DIGITS] == list(range(93, 125))


def test_outlets_are_named_once() -> None:
    assert columns(outlet=["Gull", "", "Argus", "Gull"])["outlet"] == {"names": ["", "Argus", "Gull"], "of": ["_]^_"]}


def test_names_stand_in_order_without_case() -> None:
    assert columns(agency=["tidewire", "UPW", "AFQ"])["agency"]["names"] == ["AFQ", "tidewire", "UPW"]


def test_dates_count_from_the_first_day() -> None:
    known = columns(date=["2024-03-01", "2024-02-29T23:00:00+05:30", ""])["date"]
    assert known == {"first": 19782, "of": ["_^]"], "precision": ["]]]"]}
    assert date(1970, 1, 1) + timedelta(19782) == date(2024, 2, 29)


def test_dates_keep_how_exact_they_are() -> None:
    assert columns(date=["2024-01-03", "2024-01", "2024", ""])["date"]["precision"] == ["]^_]"]


def test_undated_documents_have_no_first_day() -> None:
    assert columns(date=["", ""])["date"]["of"] == ["]]"]


def test_no_documents_have_empty_columns() -> None:
    assert [part.value()["of"] for part in column_parts([])] == [[""], [""], [""]]
