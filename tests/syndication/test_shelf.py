"""Stories by day, posts by month."""

from plugins.syndication.pages.shelf import count_copies, shelve_by_day, shelve_by_month
from tests.syndication.invented_stories import alone, post, story


def test_days_go_down_whatever_their_zone() -> None:
    days = shelve_by_day([alone("a", "2025-03-13T22:00Z"), alone("b", "2025-03-14T01:00+05:30")], 9)
    assert [day.iso for day in days] == ["2025-03-14", "2025-03-13"]


def test_each_day_stands_once() -> None:
    dates = ["2025-03-14T01:00+05:30", "2025-03-13T22:00Z", "2025-03-14T23:00Z", "2025-03-13", "2025-03", "2025", ""]
    days = shelve_by_day([alone(date or "none", date) for date in dates], 9)
    assert [day.label for day in days] == [
        "Friday 14 March 2025",
        "Thursday 13 March 2025",
        "March 2025",
        "2025",
        "Undated",
    ]


def test_the_most_carried_lead_their_day() -> None:
    stories = [alone("a", "2025-03-14T10:00"), alone("b", "2025-03-14T12:00"), story({"c": "2025-03-14", "d": ""})]
    shown = shelve_by_day(stories, 9)[0].stories
    assert [one.base.article.capture.id for one in shown] == ["c", "b", "a"]


def test_no_more_stories_than_asked_for() -> None:
    days = shelve_by_day([alone("a", "2025-03-13T22:00Z"), alone("b", "2025-03-14T01:00+05:30"), alone("c")], 1)
    assert [one.url for day in days for one in day.stories] == ["posts/b.html"]


def test_a_year_alone_is_no_first_of_january() -> None:
    days = shelve_by_day([story({"a": "2025-03-14", "b": "2025"}), alone("c", "2025")], 9)
    assert [day.iso for day in days] == ["2025-03-14", "2025"]


def test_months_go_down_whatever_their_zone() -> None:
    posts = [post("a", "2025-02-28T22:00Z"), post("b", "2025-03-01T01:00+05:30"), post("c", "2025"), post("d")]
    months, undated = shelve_by_month(posts)
    assert [month.label for month in months] == ["March 2025", "February 2025", "2025"]
    assert undated == (posts[3],)


def test_posts_of_a_month_go_down_too() -> None:
    dates = ["2025-03-13T22:00Z", "2025-03-14T01:00+05:30", "2025-03", "2025-03-14T23:00Z"]
    months, _ = shelve_by_month([post(date, date) for date in dates])
    assert [one.iso_date for one in months[0].posts] == [dates[3], dates[1], dates[0], dates[2]]


def test_versions_carry_a_story_no_further() -> None:
    twice = story({"a": "2025-03-14", "b": "2025-03-14"}, {"a": "Mail", "b": "Mail"})
    shared = story({"c": "2025-03-14", "d": "2025-03-14"})
    assert shelve_by_day([twice, shared], 9)[0].stories == (shared, twice)
    assert count_copies([twice, shared]) == 1


def test_a_base_is_no_copy_of_another() -> None:
    assert count_copies([story({"a": "", "b": "", "c": ""}), story({"d": "", "e": ""}), alone("f")]) == 3
