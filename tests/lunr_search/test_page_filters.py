"""The search page: narrowing results down, and putting them in order."""

import pytest
from playwright.sync_api import Page, expect

from plugins.lunr_search.document import SearchDocument
from tests.lunr_search.asking import Documents, SearchPage, asked, carriers, status, titles
from tests.lunr_search.conftest import document


def boat(ref: str, date: str = "", outlet: str = "", agency: str = "") -> SearchDocument:
    return document(ref, f"Boat {ref}", "It sails.", date=date, outlet=outlet, agency=agency)


@pytest.fixture
def fleet() -> Documents:
    return [
        boat("a", "2024-03-05", "Gull", "AFQ"),
        boat("b", "2024-05", "Gull"),
        boat("c", "2022", "Argus", "AFQ"),
        boat("d", "2024-03-06T10:00:00+02:00", "Argus"),
        boat("e", "", "Argus", "UPW"),
        document("f", "Calm", "No ship."),
    ]


def opened(search_page: SearchPage, documents: Documents, query: str = "?q=boat") -> Page:
    page = search_page(documents, query)
    assert status(page)
    page.locator(".narrow > summary").click()
    expect(page.locator("#by-outlet option").first).to_be_attached()
    return page


def options(page: Page, name: str) -> list[str]:
    return page.locator(f"#by-{name} option").all_inner_texts()


def test_filters_say_what_each_leaves(search_page: SearchPage, fleet: Documents) -> None:
    page = opened(search_page, fleet)
    assert options(page, "outlet") == ["Any outlet (5)", "Argus (3)", "Gull (2)"]
    assert options(page, "agency")[1:] == ["no agency named (2)", "AFQ (2)", "UPW (1)"]


def test_counts_are_those_under_other_filters(search_page: SearchPage, fleet: Documents) -> None:
    page = opened(search_page, fleet, "?q=boat&agency=AFQ")
    assert options(page, "outlet") == ["Any outlet (2)", "Argus (1)", "Gull (1)"]
    assert options(page, "agency")[0] == "Any agency (5)"


def test_an_outlet_narrows_results_down(search_page: SearchPage, fleet: Documents) -> None:
    page = opened(search_page, fleet)
    page.locator("#by-outlet").select_option("Gull (2)")
    expect(page.locator(".search-status")).to_have_text("2 of 5 captures in 2 stories found for “boat”.")
    assert sorted(titles(page)) == ["Boat a", "Boat b"]
    assert asked(page) == "?q=boat&outlet=Gull"


def test_what_is_not_known_can_be_chosen(search_page: SearchPage, fleet: Documents) -> None:
    page = opened(search_page, fleet)
    page.locator("#by-agency").select_option("no agency named (2)")
    expect(page.locator(".search-status")).to_contain_text("2 of 5")
    assert asked(page) == "?q=boat&agency="


def test_a_range_says_how_many_are_undated(search_page: SearchPage, fleet: Documents) -> None:
    page = search_page(fleet, "?q=boat&from=2024-01-01")
    assert status(page).endswith("found for “boat”. 1 undated capture is left out.")
    assert sorted(titles(page)) == ["Boat a", "Boat b", "Boat d"]


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ("from=2024-03-06&to=2024-03-06", "d"),
        ("from=2024-05-31&to=2024-06-30", "b"),
        ("to=2022-01-01", "c"),
        ("from=2022-12-31&to=2023-06-01", "c"),
        ("to=2021-12-31", ""),
        ("from=2024-06-01", ""),
    ],
)
def test_a_date_stands_where_it_may_be(search_page: SearchPage, fleet: Documents, days: str, found: str) -> None:
    page = search_page(fleet, f"?q=boat&{days}")
    assert titles(page) == [f"Boat {ref}" for ref in found]


@pytest.mark.parametrize(("order", "refs"), [("newest", "bdace"), ("oldest", "cadbe")])
def test_results_can_be_in_order_of_time(search_page: SearchPage, fleet: Documents, order: str, refs: str) -> None:
    page = search_page(fleet, f"?q=boat&order={order}")
    assert titles(page) == [f"Boat {ref}" for ref in refs]


def test_an_order_by_time_can_be_chosen(search_page: SearchPage, fleet: Documents) -> None:
    page = opened(search_page, fleet)
    page.locator("#by-order").select_option("the oldest first")
    expect(page.locator(".result h2").first).to_have_text("Boat c")
    assert asked(page) == "?q=boat&order=oldest"


def test_a_filter_leaves_the_order_alone(search_page: SearchPage) -> None:
    texts = {"a": "ship " * 9, "b": "ship", "c": "ship " * 5, "d": "ship " * 3}
    known = [
        document(ref, ref, f"{text} sails far", outlet="Gull" if ref != "c" else "Argus") for ref, text in texts.items()
    ]
    page = search_page(known, "?q=ship")
    ranked = titles(page)
    page.goto(f"{page.url}&outlet=Gull")
    assert titles(page) == [title for title in ranked if title != "c"]


def test_stories_fold_after_narrowing_down(search_page: SearchPage) -> None:
    page = search_page(carriers(3), "?q=wall+-calm&outlet=Outlet+2")
    assert status(page) == "1 of 3 captures in 1 story found for “wall -calm”."
    expect(page.locator(".copies")).to_have_count(0)


def test_bars_show_when_captures_are_from(search_page: SearchPage, fleet: Documents) -> None:
    page = opened(search_page, fleet)
    expect(page.get_by_role("group", name="Captures by year")).to_be_visible()
    assert page.locator(".bars button").evaluate_all("bars => bars.map(bar => bar.ariaLabel)") == [
        "2022: 1 capture",
        "2023: 0 captures",
        "2024: 3 captures",
    ]
    assert page.locator(".dates").inner_text().endswith("1 of 5 undated.")


@pytest.mark.parametrize(
    ("dates", "bars"),
    [
        (["2024-02-28", "2024-03-01"], ["28 February 2024", "29 February 2024", "1 March 2024"]),
        (["2024-03-05", "2024-05"], ["March 2024", "April 2024", "May 2024"]),
        (["2021", "2023-05"], ["2021", "2022", "2023"]),
        (["1899-12-31", "2003-05-01"], [f"{year}–{year + 4}" for year in range(1895, 2004, 5)]),
    ],
)
def test_bars_are_as_fine_as_fits(search_page: SearchPage, dates: list[str], bars: list[str]) -> None:
    page = opened(search_page, [boat(str(n), date) for n, date in enumerate(dates)])
    labels = page.locator(".bars button").evaluate_all("bars => bars.map(bar => bar.ariaLabel.split(':')[0])")
    assert labels == bars


def test_a_time_that_is_not_known_has_no_bar(search_page: SearchPage) -> None:
    page = opened(search_page, [boat("a", "2024-03-05"), boat("b", "2024-05"), boat("c", "2024")])
    labels = page.locator(".bars button").evaluate_all("bars => bars.map(bar => bar.ariaLabel)")
    assert labels[0] == "January 2024: 0 captures"


def test_one_time_alone_has_no_bars(search_page: SearchPage) -> None:
    page = opened(search_page, [boat("a", "2024-03-05"), boat("b", "2024-03-05")])
    expect(page.locator(".bars")).to_have_count(0)


def test_a_bar_sets_the_range(search_page: SearchPage, fleet: Documents) -> None:
    page = opened(search_page, fleet)
    page.get_by_role("button", name="2024: 3 captures").click()
    expect(page.locator("#by-from")).to_have_value("2024-01-01")
    expect(page.locator("#by-to")).to_have_value("2024-12-31")
    expect(page.get_by_role("button", name="2024: 3 captures")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#by-from")).to_have_value("")


def test_arrows_go_from_bar_to_bar(search_page: SearchPage, fleet: Documents) -> None:
    page = opened(search_page, fleet)
    page.get_by_role("button", name="2022: 1 capture").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("button", name="2024: 3 captures")).to_be_focused()


def test_what_narrows_is_said_when_folded(search_page: SearchPage, fleet: Documents) -> None:
    page = search_page(fleet, "?q=boat&outlet=Gull&agency=&from=2024-01-01&order=newest")
    said = "Narrow down: Gull, no agency named, since 2024-01-01, the newest first"
    expect(page.locator(".narrow > summary")).to_have_text(said)


def test_clear_takes_all_filters_away(search_page: SearchPage, fleet: Documents) -> None:
    page = opened(search_page, fleet, "?q=boat&outlet=Gull&order=newest")
    page.get_by_role("button", name="Clear").click()
    expect(page.locator(".result")).to_have_count(5)
    assert asked(page) == "?q=boat"


@pytest.mark.parametrize("wrong", ["from=never", "to=0002-01-01", "order=odd", "from=2024-3-5"])
def test_an_address_that_makes_no_sense_narrows_nothing(search_page: SearchPage, fleet: Documents, wrong: str) -> None:
    assert status(search_page(fleet, f"?q=boat&{wrong}")).startswith("5 captures")


def test_an_outlet_that_is_not_there_finds_nothing(search_page: SearchPage, fleet: Documents) -> None:
    page = opened(search_page, fleet, "?q=boat&outlet=%3Cb%3E")
    assert status(page) == "Nothing found for “boat”, narrowed down from 5 captures."
    expect(page.locator("#by-outlet option:checked")).to_have_text("<b> (0)")


def test_columns_load_when_filters_are_opened(search_page: SearchPage, fleet: Documents) -> None:
    page = search_page(fleet, "?q=boat")
    assert status(page)
    assert "columns" not in page.evaluate("performance.getEntriesByType('resource').map(one => one.name).join()")


def test_filters_without_words_ask_for_some(search_page: SearchPage, fleet: Documents) -> None:
    page = search_page(fleet, "?outlet=Gull")
    assert status(page) == "Write a word to search for."
