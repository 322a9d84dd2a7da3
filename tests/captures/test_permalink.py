import pytest
from hypothesis import given

from plugins.captures.lines.line import split_lines
from plugins.captures.lines.permalink import find_permalink
from tests.captures.invented import HEADLINE, PROSE, page, pages

ADDRESS = "https://courier.example/coast/ferry-aground"


def address(*lines: str) -> str | None:
    fact = find_permalink(split_lines(page(*lines)))
    return fact.value if fact else None


@pytest.mark.parametrize(
    "lines",
    [
        (ADDRESS, HEADLINE, *PROSE),
        (HEADLINE, *PROSE, f"{ADDRESS} 1/3"),
        (HEADLINE, f"Permalink: {ADDRESS}", *PROSE),
        (HEADLINE, *PROSE, f"saved from url=(0042){ADDRESS}", "More"),
    ],
)
def test_page_prints_its_address(lines: tuple[str, ...]) -> None:
    assert address(*lines) == ADDRESS


@pytest.mark.parametrize(
    "lines",
    [
        (HEADLINE, ADDRESS, *PROSE),
        ("https://courier.example/", HEADLINE, *PROSE),
        (HEADLINE, f"See {ADDRESS}", *PROSE),
        (f"Link: {ADDRESS}", *PROSE, f"Link: {ADDRESS}-2"),
    ],
)
def test_other_addresses_are_not_its_own(lines: tuple[str, ...]) -> None:
    assert address(*lines) is None


def test_address_at_both_ends_is_the_last() -> None:
    text = page(ADDRESS, HEADLINE, *PROSE, ADDRESS)
    fact = find_permalink(split_lines(text))
    assert fact is not None
    assert fact.evidence == ((text.rindex(ADDRESS), len(text.rstrip())),)


@given(pages)
def test_address_stands_in_the_text(text: str) -> None:
    fact = find_permalink(split_lines(text))
    assert fact is None or text[slice(*fact.evidence[0])] == fact.value
