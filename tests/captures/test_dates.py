from datetime import date, datetime, time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.captures.lines.date_wording import MONTH_NUMBER, MONTHS, STATED_DATE
from plugins.captures.lines.dates import as_iso, find_dates, find_readings
from plugins.captures.lines.zones import ZONES
from tests.captures.invented import pages

CLOCKS_BEGIN = (date(1969, 12, 31), date(1970, 1, 1))
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31)).filter(lambda day: day not in CLOCKS_BEGIN)
NAMES = {number: names.split() for number, names in MONTHS.items()}


def found(text: str) -> list[str]:
    return [stated.value for stated in find_dates(text)]


@given(DAYS, st.data())
@pytest.mark.parametrize(
    "form",
    [
        "{d} {m} {y}",
        "{d:02} {m}, {y}",
        "{d}. {m} {y}",
        "{d}-{m}-{y}",
        "{d} de {m} de {y}",
        "{d} {m},{y}",
        "{d}er {m} {y}",
        "{m} {d}, {y}",
        "{m} {d} {y}",
        "{m}. {d:02}, {y}",
        "{m} {d}th, {y}",
    ],
)
def test_named_months_are_read_back(form: str, day: date, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(NAMES[day.month]).flatmap(lambda m: st.sampled_from((m, m.title(), m.upper()))))
    assert found("Updated: " + form.format(d=day.day, m=name, y=day.year)) == [day.isoformat()]


@pytest.mark.parametrize(
    "value", ["0001-01-01T00:00:00", "9999-12-31", "1970-01-01T00:00:00Z", "31 December 1969 19:00"]
)
def test_placeholder_is_no_date(value: str) -> None:
    assert as_iso(value) is None


@pytest.mark.parametrize("value", ["Tue, 03/04/2025", "10:30 03/04/2025", "03 04 2025", "25/03/04"])
def test_two_days_stay_open_anywhere(value: str) -> None:
    assert as_iso(value) is None


def test_letter_like_a_month_reads_nothing() -> None:
    assert found("Published: 12 aprıl 2020") == []


def test_french_is_no_time_zone() -> None:
    assert found("Le 3 mars 2025 à 10h30 est publié") == ["2025-03-03T10:30:00"]


@given(DAYS)
@pytest.mark.parametrize("form", ["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%d.%m.%Y"])
def test_numbered_months_are_read_back(form: str, day: date) -> None:
    assert found(f"({day.strftime(form).zfill(10)})") == [day.isoformat()]


@given(DAYS.filter(lambda day: day.day > 12 or day.day == day.month))
@pytest.mark.parametrize("form", ["{d}/{m}/{y}", "{m}/{d}/{y}", "{d:02}-{m:02}-{y}"])
def test_unmistakable_days_are_read(form: str, day: date) -> None:
    assert found(form.format(d=day.day, m=day.month, y=day.year)) == [day.isoformat()]


@given(DAYS.filter(lambda day: day.day <= 12 and day.day != day.month))
def test_date_of_two_days_is_left(day: date) -> None:
    assert found(f"{day.day:02}/{day.month:02}/{day.year}") == []


@given(st.times(), st.sampled_from(["{:%H:%M}", "{:%H.%M}", "{:%I:%M %p}", "{:%I.%M%p}", "{:%H:%M} hrs"]))
@pytest.mark.parametrize("between", [" ", ", ", " | ", " at ", " um ", " - "])
def test_time_behind_day_is_read(between: str, moment: time, form: str) -> None:
    assert found(f"7 March 2025{between}{form.format(moment)}") == [f"2025-03-07T{moment:%H:%M}:00"]


@given(st.times())
def test_time_before_day_is_read(moment: time) -> None:
    assert found(f"Posted {moment:%H:%M}, Friday, 7 March 2025") == [f"2025-03-07T{moment:%H:%M}:00"]


@pytest.mark.parametrize("name", sorted(ZONES))
def test_named_zones_are_read(name: str) -> None:
    assert found(f"7 March 2025 11:40 {name}") == [f"2025-03-07T11:40:00{ZONES[name]}"]


@pytest.mark.parametrize(("zone", "offset"), [("+01:00", "+01:00"), ("-0330", "-03:30"), ("Z", "+00:00")])
def test_offsets_are_read(zone: str, offset: str) -> None:
    assert found(f"2025-03-07T11:40:05{zone}") == [f"2025-03-07T11:40:05{offset}"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2025-03-07T11:40:05.123Z", "2025-03-07T11:40:05+00:00"),
        ("Nora Pask, CorrespondentMar 7, 2025, 11:40 PM", "2025-03-07T23:40:00"),
        ("Mar 7, 202511:40 PM", "2025-03-07T23:40:00"),
        ("Mar 07, 202525 Shares", "2025-03-07"),
        ("3/17/25 11:40 AM ET", "2025-03-17T11:40:00-04:00"),
        ("07.03.25", "2025-03-07"),
        ("7 marzo 2025 alle 11:40", "2025-03-07T11:40:00"),
        ("7 de março de 2025", "2025-03-07"),
        ("2025年3月7日 11:40", "2025-03-07T11:40:00"),
    ],
)
def test_forms_of_the_web_are_read(text: str, value: str) -> None:
    assert found(text) == [value]


@pytest.mark.parametrize(
    ("text", "day"), [("25/12/68", "2068-12-25"), ("25/12/69", "1969-12-25"), ("25.12.98", "1998-12-25")]
)
def test_two_digits_name_a_year(text: str, day: str) -> None:
    assert found(text) == [day]


def test_dates_run_together_are_two() -> None:
    assert found("Mar 7, 2025 1:00 AMMar 9, 2025 6:02 PM") == ["2025-03-07T01:00:00", "2025-03-09T18:02:00"]


def test_both_readings_of_an_open_date() -> None:
    (stated,) = find_readings("03/04/2025 11:40")
    assert (stated.value, stated.other) == ("2025-04-03T11:40:00", "2025-03-04T11:40:00")


def test_no_zone_stated_none_written() -> None:
    assert found("07 March,2025 11:40 AM") == ["2025-03-07T11:40:00"]


def test_zone_of_three_countries_stays_open() -> None:
    assert found("7 March 2025 11:40 IST, Dublin") == ["2025-03-07T11:40:00"]


@pytest.mark.parametrize(
    "text",
    [
        "31 February 2025",
        "2025-13-01",
        "March 2025",
        "7 March",
        "2024",
        "may 2000 sailors",
        "12025-03-07",
        "7.3.2025.1x2",
    ],
)
def test_half_dates_are_no_dates(text: str) -> None:
    assert found(text) == []


@given(pages)
@example("7 March 2025 10:3٤")
@example("7 March 2025 10:00 +9900")
@example("٧ March 20٢٥ 1٠:30")
def test_found_dates_are_iso_in_place(text: str) -> None:
    for stated in find_dates(text):
        assert stated.value.isascii()
        assert datetime.fromisoformat(stated.value)
        assert text[stated.start : stated.end].strip() == text[stated.start : stated.end] != ""


def test_several_dates_in_order() -> None:
    assert found("Published 7 March 2025 09:00, updated March 8, 2025") == ["2025-03-07T09:00:00", "2025-03-08"]


@given(st.one_of(st.text(max_size=30), st.text("0123456789-/.:+ TZAPM,marchist", max_size=30)))
@example("2025-03-09 10:00 +99:99")
@example("2025-03-09 10:00 XYZ")
def test_machine_dates_are_iso_or_none(value: str) -> None:
    iso = as_iso(value)
    assert iso is None or datetime.fromisoformat(iso + "-01-01"[len(iso) - 4 :])


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2025", "2025"),
        ("2025-03", "2025-03"),
        (" 2025-03-07 ", "2025-03-07"),
        ("March 2025", "2025-03"),
        ("March 10 2025", "2025-03-10"),
        ("20250307T1140", "2025-03-07T11:40:00"),
        ("2025-03-07T00:00", "2025-03-07T00:00:00"),
        ("2025-03-07T11:40:05.125+0100", "2025-03-07T11:40:05+01:00"),
        ("2025-03-07T11:40Z", "2025-03-07T11:40:00+00:00"),
        ("Fri, 07 Mar 2025 11:40:00 GMT", "2025-03-07T11:40:00+00:00"),
        ("7 March 2025 11:40 CET", "2025-03-07T11:40:00+01:00"),
        ("13/04/2025", "2025-04-13"),
        ("04/04/2025", "2025-04-04"),
    ],
)
def test_machine_dates_keep_their_precision(value: str, iso: str) -> None:
    assert as_iso(value) == iso


@pytest.mark.parametrize(
    "value", ["", "soon", "11:40", "March", "5", "2025-13-01", "2025-02-30", "0000-00-00", "03/04/2025"]
)
def test_no_machine_date_is_none(value: str) -> None:
    assert as_iso(value) is None


def test_month_names_are_one_month() -> None:
    assert len(MONTH_NUMBER) == sum(len(names) for names in NAMES.values())


PIECES = (
    "In 2016.", "the ferry ran aground in fog, said the mate", "1907", "11:40", "7 March 2025", "12/11/20", "07.03.25",
    "2025-03-07T11:40:05.123456789 +05:30", "7 de março de 2025", "2025年3月7日", "1999/1/2", "Mar 7, 202511:40 PM",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.sampled_from([" ", "", ", "]))
def test_all_that_is_worded_as_date_is_found(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    assert [date.end for date in find_readings(text)] == [worded.end() for worded in STATED_DATE.finditer(text)]


@given(DAYS, st.times(), st.sampled_from(["", "Z", "+05:30", "-03:00", "+00:00"]))
def test_moments_for_machines_are_read_back(day: date, moment: time, zone: str) -> None:
    stated = f"{day}T{moment:%H:%M:%S}"
    assert as_iso(stated + zone) == stated + zone.replace("Z", "+00:00")
