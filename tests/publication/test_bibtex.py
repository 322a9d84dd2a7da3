"""BibTeX, read back by a small reader of the format."""

import re

import pytest
from hypothesis import given

from plugins.publication.bibtex import ESCAPES, bibtex
from plugins.publication.citation import Citation
from tests.publication.invented_citations import citations, cite

UNESCAPED = {written: chr(sign) for sign, written in ESCAPES.items()}
ESCAPED = re.compile("|".join(map(re.escape, sorted(UNESCAPED, key=len, reverse=True))))


def fields(citation: Citation) -> dict[str, str]:
    """The fields of one entry by name, their outer braces taken away."""
    entry = bibtex([citation])
    found: dict[str, str] = {}
    place = entry.index(",\n") + 2
    while entry[place] != "}":
        name, _, rest = entry[place:].partition(" = ")
        end = value_end(rest)
        found[name.strip()] = rest[:end].removeprefix("{").removesuffix("}")
        place += len(entry[place:]) - len(rest) + end + len(",\n")
    assert entry[place:] == "}\n"
    return found


def value_end(rest: str) -> int:
    """Where a value ends: at the brace that closes it, counted as BibTeX counts."""
    depth = 0
    for place, sign in enumerate(rest):
        depth += (sign == "{") - (sign == "}")
        assert depth >= 0
        if depth == 0 and (sign == "}" or rest[place + 1] == ","):
            return place + 1
    raise AssertionError("a brace is left open")


def plain(text: str) -> str:
    return ESCAPED.sub(lambda found: UNESCAPED[found[0]], text)


@given(citations())
def test_every_entry_can_be_read_back(citation: Citation) -> None:
    found = fields(citation)
    assert plain(found["title"][1:-1].removeprefix("{}")) == citation.title
    assert plain(found.get("organization", "{}")[1:-1]) == citation.outlet
    assert found.get("date", "") == citation.day
    assert citation.sha256 in found["note"]


@given(citations())
def test_names_are_not_taken_apart(citation: Citation) -> None:
    names, depth, name = [], 0, ""
    for word in re.split(r"(\s+)", fields(citation).get("author", "")):
        if word.lower() == "and" and depth == 0:
            names.append(name)
            name = ""
        else:
            name += word
        depth += word.count("{") - word.count("}")
    read = [plain(re.sub(r"^\{(.*)\}$", r"\1", each.strip())) for each in (*names, name) if each.strip()]
    assert read == list(citation.authors)


def test_partial_dates_stay_partial() -> None:
    year, month, day = (fields(cite(published=date)) for date in ("2025", "2025-03", "2025-03-07T11:40+01:00"))
    assert (year["date"], year["year"], "month" in year) == ("2025", "2025", False)
    assert (month["date"], month["month"]) == ("2025-03", "mar")
    assert (day["date"], day["month"]) == ("2025-03-07", "mar")


def test_an_undated_entry_has_no_year() -> None:
    found = fields(cite(not_before="2025-03-08"))
    assert not {"date", "year", "month"} & found.keys()
    assert "undated, not before 8 March 2025" in found["note"]


def test_the_original_was_seen_when_captured() -> None:
    found = fields(cite(url="https://a.example/x", captured="2025-03-09T10:00"))
    assert (found["url"], found["urldate"]) == ("https://a.example/x", "2025-03-09")


def test_our_own_page_is_no_original() -> None:
    found = fields(cite(captured="2025-03-09"))
    assert found["url"] == "https://clippings.example/news/posts/a.html"
    assert "urldate" not in found


@pytest.mark.parametrize("name", ["Staff Reporter", "Marsh, Pask and Sons", "Bell & Buoy"])
def test_what_is_no_plain_name_is_kept_whole(name: str) -> None:
    assert fields(cite(authors=("Nora Pask", name)))["author"].startswith("Nora Pask and {")


def test_capitals_are_kept_by_braces() -> None:
    assert "  title = {{Ferry of Port Ansel}},\n" in bibtex([cite(title="Ferry of Port Ansel")])


def test_keys_come_from_addresses() -> None:
    entries = bibtex([cite(id="a.txt"), cite(id="A.txt"), cite(id="b/a.html")])
    keys = re.findall(r"@online\{(.*),", entries)
    assert keys[0] == "a"
    assert keys[2] == "b/a-html"
    assert len(set(keys)) == 3


def test_no_headline_opens_with_a_command() -> None:
    assert "  title = {{{}\\$5 a day}},\n" in bibtex([cite(title="$5 a day")])


def test_languages_go_by_their_names() -> None:
    assert [fields(cite(lang=code)).get("langid") for code in ("fr-CA", "fra", "xx")] == ["french", None, None]
