import pytest

from plugins.captures.lines.breadcrumb import crumbs_below, crumbs_of
from plugins.captures.lines.line import split_lines
from tests.captures.invented import HEADLINE, line, page


@pytest.mark.parametrize("mark", [">", "»", "›", "→", "::", "/"])
def test_crumbs_of_a_line_are_sections(mark: str) -> None:
    text = f" {mark} ".join(("Home", "Lanmere", "Coast News", "Article", HEADLINE))
    crumbs = crumbs_of(line(text))
    assert [fact.value for fact in crumbs] == ["Lanmere", "Coast News"]
    assert [text[slice(*fact.evidence[0])] for fact in crumbs] == ["Lanmere", "Coast News"]


def test_crumbs_on_lines_of_their_own() -> None:
    text = page("Menu", "Home", "›", "Lanmere", "›", "Coast News", "›", HEADLINE)
    crumbs = crumbs_below(split_lines(text))
    assert [fact.value for fact in crumbs] == ["Lanmere", "Coast News"]
    assert [text[slice(*fact.evidence[0])] for fact in crumbs] == ["Lanmere", "Coast News"]


@pytest.mark.parametrize("lines", [("Home", "Lanmere"), ("Menu", "›", "Lanmere"), ("Home",), ()])
def test_menu_is_no_breadcrumb(lines: tuple[str, ...]) -> None:
    assert crumbs_below(split_lines(page(*lines))) == ()
