import pytest
from hypothesis import given

from plugins.captures.pages.date_choice import choose_dates, find_candidates
from plugins.captures.pages.page import page_of
from tests.captures.invented import HEADLINE, PROSE, page, pages

CARDS = ("Quarry road to close for a week", "6 March 2025", "Lighthouse opens to visitors", "5 March 2025")


def chosen(*lines: str) -> dict[str, str]:
    """The dates of a page of these lines, whose headline is HEADLINE and whose article PROSE."""
    read = page_of(page(*lines))
    texts = [line.text for line in read.lines]
    article = range(texts.index(PROSE[0]), texts.index(PROSE[-1]) + 1)
    title = texts.index(HEADLINE) if HEADLINE in texts else None
    return {kind: fact.value for kind, fact in choose_dates(read, title, article).items()}


@pytest.mark.parametrize(
    "lines",
    [
        (HEADLINE, "7 March 2025", *PROSE),
        ("7 March 2025", HEADLINE, *PROSE),
        (HEADLINE, "Nora Pask, CorrespondentMar 7, 2025", *PROSE),
        (HEADLINE, "By", "Nora Pask", "-", "March 7, 2025", "0", *PROSE),
        (HEADLINE, *PROSE, "Published 7 March 2025"),
        ("Friday, 7 March 2025", "Harbour", HEADLINE, *PROSE),
        (*CARDS, HEADLINE, "Published 7 March 2025", *PROSE),
        (HEADLINE, "7 March 2025", *PROSE, *CARDS),
    ],
)
def test_date_by_the_article_is_chosen(lines: tuple[str, ...]) -> None:
    assert chosen(*lines) == {"published": "2025-03-07"}


def test_date_of_today_is_passed_over() -> None:
    menu = ("Coast", "Harbour", "Weather", "Tides")
    assert chosen("Monday, 10 March 2025", *menu, HEADLINE, "7 March 2025", *PROSE) == {"published": "2025-03-07"}


@pytest.mark.parametrize(
    "lines",
    [
        (*CARDS, HEADLINE, *PROSE),
        (HEADLINE, *PROSE, *CARDS),
        (HEADLINE, "2 hours ago", *PROSE),
        (HEADLINE, *PROSE, "© 7 March 2025"),
        ("Monday, 10 March 2025", *["Menu of the harbour"] * 12, HEADLINE, *PROSE),
    ],
)
def test_dates_of_others_are_passed_over(lines: tuple[str, ...]) -> None:
    assert chosen(*lines) == {}


@pytest.mark.parametrize("label", ["Updated", "Last updated on:", "Mis à jour le", "Aktualisiert am", "Actualizado"])
def test_label_on_its_own_line_speaks(label: str) -> None:
    assert chosen(HEADLINE, label, "7.03.2025", *PROSE) == {"updated": "2025-03-07"}


def test_both_dates_are_told_apart() -> None:
    lines = (HEADLINE, "Published", "7 March 2025", "Updated", "8 March 2025", *PROSE)
    assert chosen(*lines) == {"published": "2025-03-07", "updated": "2025-03-08"}


def test_finer_statement_of_date_wins() -> None:
    assert chosen("7 March 2025", HEADLINE, "7 March 2025 11:40", *PROSE) == {"published": "2025-03-07T11:40:00"}


@given(pages)
def test_chosen_dates_are_candidates_in_place(text: str) -> None:
    read = page_of(text)
    known = {candidate.date.value for candidate in find_candidates(read, None, read.article, {})}
    for fact in choose_dates(read, None, read.article).values():
        assert fact.value in known or read.scraped_date
        assert fact.value[:4] in text[slice(*fact.evidence[0])]


def test_decided_line_holds_the_date() -> None:
    read = page_of(page("7 March 2025", HEADLINE, *PROSE, "8 March 2025"))
    chosen = choose_dates(read, 1, range(2, 5), {0: False, 5: True})
    assert {kind: fact.value for kind, fact in chosen.items()} == {"published": "2025-03-08"}
