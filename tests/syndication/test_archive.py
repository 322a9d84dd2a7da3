"""The archive: posts by year and month, in pages."""

from plugins.syndication.pages.archive import FULL, Archive, archive_of
from plugins.syndication.pages.archive_page import days_of
from tests.syndication.invented_stories import post


def archive(*dates: str, shown: int = 300, whole: int = 100) -> Archive:
    return archive_of([post(f"{place}", date) for place, date in enumerate(dates)], shown, whole)


def test_years_go_down_and_count() -> None:
    found = archive("2025-03-07", "2024-12", "2024", "")
    assert [(year.label, year.count) for year in found.years] == [("2025", 1), ("2024", 2)]


def test_a_year_alone_is_no_month() -> None:
    (year,) = archive("2025-01-02", "2025").years
    assert year.monthless is not None
    assert (year.monthless.mark.address, len(year.monthless.posts)) == ("archive/2025.html", 1)
    assert [bar.name for bar in year.bars if bar.shelf] == ["January"]


def test_the_fullest_month_is_the_tallest() -> None:
    (year,) = archive("2025-03-07", "2025-03-08", "2025-05", "2025", "2025", "2025").years
    assert [(bar.name, bar.height) for bar in year.bars if bar.height] == [("March", FULL), ("May", FULL // 2)]


def test_one_post_among_thousands_is_seen() -> None:
    (year,) = archive("2025-01", *["2025-02"] * 1000).years
    assert year.bars[0].height == 1


def test_a_full_month_has_further_pages() -> None:
    shelf = archive("2025-03-01", "2025-03-02", "2025-03-03", shown=2).shelves[0]
    assert [(page.address, page.first, len(page.entries)) for page in shelf.pages] == [
        ("archive/2025-03.html", 1, 2),
        ("archive/2025-03_2.html", 3, 1),
    ]


def test_further_pages_of_a_year_are_no_months() -> None:
    found = archive(*["2025"] * 12, "2025-12", shown=1)
    addresses = [page.address for shelf in found.shelves for page in shelf.pages]
    assert len(set(addresses)) == 13


def test_each_post_knows_its_page() -> None:
    found = archive("2025-03-02", "2025-03-01", "", shown=1)
    marks = {post.capture.id: (mark.label, mark.address) for post, mark in found.marks()}
    assert marks == {
        "0": ("March 2025", "archive/2025-03.html"),
        "1": ("March 2025", "archive/2025-03_2.html"),
        "2": ("Undated", "archive/undated.html"),
    }


def test_few_posts_stand_on_one_page() -> None:
    assert archive("2025", "2024", whole=2).whole
    assert not archive("2025", "2024", "", whole=2).whole


def test_nothing_makes_an_empty_archive() -> None:
    assert (archive().shelves, archive().years, archive().undated) == ((), (), None)


def test_a_month_lists_its_days() -> None:
    shelf = archive("2025-03-07T10:00", "2025-03-07", "2025-03-06", "2025-03").shelves[0]
    assert [(day.label, len(day.posts)) for day in days_of(shelf, shelf.posts)] == [
        ("7 March 2025", 2),
        ("6 March 2025", 1),
        ("Day not known", 1),
    ]


def test_shelves_without_days_name_none() -> None:
    for shelf in archive("2025", "").shelves:
        assert [day.label for day in days_of(shelf, shelf.posts)] == [""]
