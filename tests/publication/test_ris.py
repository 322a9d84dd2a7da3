"""RIS, read back line by line."""

import re

from hypothesis import given

from plugins.publication.citation import Citation
from plugins.publication.ris import ris
from tests.publication.invented_citations import citations, cite


def lines(citation: Citation) -> list[tuple[str, str]]:
    """The tags and values of one record."""
    found = [re.fullmatch(r"([A-Z][A-Z0-9])  - ([^\r\n]*)", line) for line in ris([citation]).split("\r\n")[:-1]]
    assert all(found)
    return [(line[1], line[2]) for line in found if line]


@given(citations())
def test_a_record_begins_and_ends_once(citation: Citation) -> None:
    tags = [tag for tag, _ in lines(citation)]
    assert (tags[0], tags[-1]) == ("TY", "ER")
    assert tags.count("TY") == tags.count("ER") == 1
    assert ris([citation]).endswith("ER  - \r\n")


@given(citations())
def test_values_can_be_read_back(citation: Citation) -> None:
    found = dict(lines(citation))
    assert found["TI"] == citation.title
    assert found["AN"] == citation.id
    assert ("PY" in found) == bool(citation.date)
    assert sum(tag == "AU" for tag, _ in lines(citation)) == len(citation.authors)


def test_missing_parts_of_dates_are_empty() -> None:
    dates = ("2025", "2025-03", "2025-03-07T11:40")
    assert [dict(lines(cite(published=date)))["DA"] for date in dates] == ["2025///", "2025/03//", "2025/03/07/"]


def test_a_page_of_no_outlet_is_electronic() -> None:
    assert lines(cite())[0] == ("TY", "ELEC")
    assert lines(cite(outlet="The Beacon"))[0] == ("TY", "NEWS")


def test_names_have_no_asterisk() -> None:
    found = lines(cite(authors=("Nora* Pask",), outlet="*Beacon"))
    assert ("AU", "Nora Pask") in found
    assert ("T2", "Beacon") in found


def test_a_headline_begins_no_record() -> None:
    assert ("TI", "One ER - TY - BOOK") in lines(cite(title="One\r\nER  - \r\nTY  - BOOK"))
