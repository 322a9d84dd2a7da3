"""Timelines of first seen, each date as precise as it is."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.period import period
from plugins.syndication.stories.timeline import Mark, Seen, Stretch, Timeline, timeline_of

ZONES = st.sampled_from(["", "Z", "+05:30", "-08:00"])
DAYS = st.dates().map(str)
DATES = st.one_of(
    st.none(),
    st.sampled_from(["2025", "2025-03", "2025-03-07", "2025-03-07T09:00", "2025-03-07T09:00+05:30", "no date"]),
    DAYS,
    DAYS.map(lambda day: day[:7]),
    DAYS.map(lambda day: day[:4]),
    st.tuples(DAYS, st.times(), ZONES).map(lambda part: f"{part[0]}T{part[1]:%H:%M:%S}{part[2]}"),
)
STORIES = st.lists(st.tuples(DATES, DATES), max_size=6).map(
    lambda dates: [Seen(f"w{n}", date, bound) for n, (date, bound) in enumerate(dates)]
)


def dated(*dates: str | None) -> Timeline:
    """The timeline of witnesses a, b, c ... with these dates."""
    return timeline_of(Seen(chr(ord("a") + n), date) for n, date in enumerate(dates))


def mark(timeline: Timeline, witness: str) -> Mark:
    """The mark of a witness."""
    return next(one for one in timeline.marks if one.witness == witness)


@given(STORIES)
def test_every_stretch_is_on_the_scale(story: list[Seen]) -> None:
    for one in timeline_of(story).marks:
        for stretch in (one.stretch, one.floating):
            assert stretch is None or 0 <= stretch.start <= stretch.end <= 1


@given(STORIES)
def test_starts_keep_the_order_of_dates(story: list[Seen]) -> None:
    dates = {one.witness: when for one in story if (when := period(one.date))}
    begins = {one.witness: one.stretch.start for one in timeline_of(story).marks if one.stretch}
    assert all(begins[a] <= begins[b] for a in dates for b in dates if dates[a].start <= dates[b].start)


@given(STORIES)
def test_ticks_climb_along_the_scale(story: list[Seen]) -> None:
    places = [tick.at for tick in timeline_of(story).ticks]
    assert places == sorted(set(places))


@given(STORIES)
def test_each_witness_has_one_mark(story: list[Seen]) -> None:
    found = timeline_of(story)
    assert sorted(one.witness for one in found.marks) == [one.witness for one in story]
    assert found == timeline_of(story[::-1])


@given(STORIES)
def test_a_date_without_a_zone_floats_around_its_stretch(story: list[Seen]) -> None:
    for one in timeline_of(story).marks:
        if one.stretch and one.floating:
            assert one.floating.start <= one.stretch.start <= one.stretch.end <= one.floating.end


def test_a_minute_is_a_point() -> None:
    one = mark(dated("2025-03-07T10:05", "2025-03-07T10:09"), "a")
    assert (one.precision, one.stretch) == ("minute", Stretch(0.5, 0.5))


def test_a_day_is_as_long_as_a_day() -> None:
    assert mark(dated("2025-03-07", "2025-03-08"), "b").stretch == Stretch(0.5, 1.0)


def test_a_month_among_days_is_cut_off() -> None:
    found = dated("2025-03-07", "2025-03-08", "2025-03")
    assert mark(found, "c") == Mark("c", "month", Stretch(0.0, 1.0, cut_before=True, cut_after=True))


def test_a_year_long_before_stands_at_the_edge() -> None:
    assert mark(dated("2025-03-07", "2023"), "b").stretch == Stretch(0.0, 0.0, cut_before=True)


def test_months_set_the_scale_without_days() -> None:
    assert [tick.short for tick in dated("2025-03", "2025-04").ticks] == ["March 2025", "April", "May"]


def test_dates_float_only_beside_stated_zones() -> None:
    assert mark(dated("2025-03-07", "2025-03-08"), "a").floating is None
    assert mark(dated("2025-03-07", "2025-03-08T09:00Z"), "a").floating is not None


def test_a_stated_zone_does_not_float() -> None:
    assert mark(dated("2025-03-07", "2025-03-08T09:00Z"), "b").floating is None


def test_a_floating_point_reaches_from_zone_to_zone() -> None:
    found = mark(dated("2025-03-08T14:00", "2025-03-07T12:00Z", "2025-03-10T12:00Z"), "a").floating
    assert found == Stretch(1 / 4, (50 * 60 + 1) / (4 * 24 * 60))


def test_a_vague_date_does_not_float() -> None:
    assert mark(dated("2025-03", "2025-03-08T09:00Z"), "a").floating is None


def test_hours_of_stated_zones_are_those_of_utc() -> None:
    found = dated("2025-03-07T10:02+02:00")
    assert (found.utc, found.ticks[0].short) == (True, "7 March 2025, 08:00")


def test_hours_without_zones_are_as_stated() -> None:
    found = dated("2025-03-07T10:02")
    assert (found.utc, found.ticks[0].short) == (False, "7 March 2025, 10:00")


def test_the_undated_are_open_to_the_right() -> None:
    found = timeline_of([Seen("a", "2025-03-07"), Seen("b", None, "2025-03-08"), Seen("c", "2025-03-10")])
    assert mark(found, "b") == Mark("b", "not before", Stretch(1 / 4, 1.0, cut_after=True))


def test_the_scale_reaches_as_far_as_the_undated() -> None:
    found = timeline_of([Seen("a", "2025-03-07"), Seen("b", None, "2025-03-09")])
    assert found.ticks[-1].short == "10 March"


def test_what_is_known_of_nothing_is_unknown() -> None:
    assert dated(None) == Timeline((Mark("a", "unknown"),), (), utc=False)


def test_the_undated_come_last() -> None:
    found = timeline_of(
        [Seen("a", None), Seen("b", None, "2025-03-01"), Seen("c", "2025-03-07"), Seen("d", "2025-03-06")]
    )
    assert [one.witness for one in found.marks] == ["d", "c", "b", "a"]
