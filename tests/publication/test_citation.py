"""What citations take from captures."""

from hypothesis import given

from plugins.publication.citation import Citation, listed
from tests.publication.invented_citations import HOME, citations, cite


def test_addresses_are_fit_for_any_file() -> None:
    assert cite(url="https://a.example/{é}\\ %20?a=b&c").url == "https://a.example/%7B%C3%A9%7D%5C%20%20?a=b&c"


@given(citations())
def test_texts_are_of_one_line(citation: Citation) -> None:
    said = (citation.title, citation.outlet, citation.url, *citation.authors)
    assert all(len(text.splitlines()) <= 1 for text in said)


def test_without_a_site_there_is_no_address() -> None:
    assert cite(HOME).address == ""


def test_desks_are_no_persons() -> None:
    citation = cite(authors=("Nora Pask", "Staff Reporter"))
    assert citation.persons == ("Nora Pask",)
    assert citation.authors == ("Nora Pask", "Staff Reporter")


def test_published_goes_before_updated() -> None:
    assert cite(published="2025-03-07", updated="2025-03-08").date == "2025-03-07"
    assert cite(updated="2025-03-08T10:00").day == "2025-03-08"


def test_names_are_listed_in_words() -> None:
    assert [listed("ABC"[:count]) for count in (1, 2, 3)] == ["A", "A and B", "A, B and C"]
