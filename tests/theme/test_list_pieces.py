"""Pieces of lists and of the ways between them, rendered alone."""

from types import SimpleNamespace

import pytest
from markupsafe import Markup

from tests.theme.test_templates import piece

PAGES = [SimpleNamespace(number=number, address=f"archive/2025-03_{number}.html") for number in (1, 2)]


def test_the_way_ends_with_this_page() -> None:
    told = piece("_crumbs.html", "crumbs([('archive.html', 'Archive')], 'March <b>')")
    assert told.index("./index.html") < told.index("./archive.html") < told.index("March &lt;b&gt;")
    assert told.count("aria-current") == 1


def test_a_foreign_headline_names_its_language() -> None:
    told = piece("_crumbs.html", "crumbs([('a.html', 'Pain', tongue)], 'Vin', tongue)", tongue=Markup(' lang="fr"'))
    assert '<a href="./a.html" lang="fr">Pain</a>' in told
    assert 'aria-current="page" lang="fr">Vin<' in told


def test_one_page_needs_no_pager() -> None:
    assert piece("_lists.html", "pager(pages, 1, 'Pages')", pages=PAGES[:1]).strip() == ""


def test_a_pager_says_where_we_are() -> None:
    told = piece("_lists.html", "pager(pages, 2, 'Pages')", pages=PAGES)
    assert 'archive/2025-03_2.html" aria-current="page"' in told


@pytest.mark.parametrize(("total", "said"), [(2, ""), (9, " Here are 3 to 4.")])
def test_a_part_of_a_list_says_which(total: int, said: str) -> None:
    part = SimpleNamespace(first=3, entries=["a", "b"])
    assert piece("_lists.html", "range(part, total)", part=part, total=total).rstrip("\n") == said


def test_names_lead_to_their_pages() -> None:
    addresses = {"Tarrow": "places/tarrow.html"}
    told = piece("_macros.html", "named('Place', ['Tarrow', 'Wend<'])", place_addresses=addresses)
    assert told == '<a href="./places/tarrow.html">Tarrow</a>, Wend&lt;'


def test_a_day_is_said_once() -> None:
    article = SimpleNamespace(
        shown_date="7 March 2025, 10:00", iso_date="2025-03-07T10:00", title="", url="", outlet_name="", lang="en"
    )
    told = piece("_macros.html", "register([article], day='7 March 2025')", article=article)
    assert '<time datetime="2025-03-07T10:00">10:00</time>' in told
