import pytest

from plugins.captures.lines.dateline import find_dateline, find_lone_dateline
from tests.captures.invented import PROSE, read


def places(text: str) -> list[str]:
    dateline = find_dateline(text, 0, len(text))
    return [place for place, _ in dateline.places] if dateline else []


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("PORT ANSEL (FNW) -- ", ["Port Ansel"]),
        ("Port Ansel, March 12 (FNW): ", ["Port Ansel"]),
        ("Tarrow/Port Ansel: ", ["Tarrow", "Port Ansel"]),
        ("VALORNE-SUR-MER — ", ["Valorne-Sur-Mer"]),
        ("GREYWICK, Lanmere, 7 March 2025 - ", ["Greywick"]),
        ("Greywick: ", ["Greywick"]),
        ("Lanmere, 3 mar (EFE).- ", ["Lanmere"]),
        ("PUERTO ANSEL (Europa Press).- ", ["Puerto Ansel"]),
        ("Grauwinkel (dpa/lni) - ", ["Grauwinkel"]),
        ("UAE (FNW) – ", ["UAE"]),
        ("TARROW/GREYWICK (FNW) -- ", ["Tarrow", "Greywick"]),
        ("TARROW, May 4 (FNW) -- ", ["Tarrow"]),
        ("Tarrow, Nov 23 (FNW): ", ["Tarrow"]),
        ("(Reuters) - ", []),
        ("ST. MARA'S (FNW) -- ", ["St. Mara's"]),
    ],
)
def test_datelines_name_their_places(opening: str, expected: list[str]) -> None:
    assert places(opening + PROSE[0]) == expected


@pytest.mark.parametrize(
    "text",
    [
        PROSE[0],
        "Tarrow - the island - woke to fog.",
        "Weeks: that is how long it takes.",
        "He: No. She: Yes.",
        "Maid of Tarrow: what we know",
        "“Port Ansel”: a song",
        "Well, the tide turned.",
        "A-" * 400,
        "MARA-TOLLA-" * 30,
    ],
)
def test_other_openings_are_no_datelines(text: str) -> None:
    assert places(text) == []


def test_agency_of_dateline_is_found() -> None:
    text = "PORT ANSEL (FNW) -- " + PROSE[0]
    dateline = find_dateline(text, 0, len(text))
    assert dateline is not None
    assert dateline.agency == ("FNW", (12, 15))
    assert text[dateline.end :] == PROSE[0]


def test_agency_may_open_a_report_alone() -> None:
    dateline = find_dateline(f"(Reuters) - {PROSE[0]}", 0, 200)
    assert dateline is not None
    assert dateline.agency == ("Reuters", (1, 8))
    assert find_dateline(f"(Afloat) - {PROSE[0]}", 0, 200) is None


def test_dateline_stands_where_found() -> None:
    text = "Some line.\nTarrow/Port Ansel: " + PROSE[0]
    dateline = find_dateline(text, 11, len(text))
    assert dateline is not None
    assert [text[start:end] for _, (start, end) in dateline.places] == ["Tarrow", "Port Ansel"]


def test_dateline_alone_needs_agency() -> None:
    assert find_lone_dateline("PORT ANSEL (FNW)", 0, 16) is not None
    assert find_lone_dateline("PORT ANSEL", 0, 10) is None


def test_places_become_facts() -> None:
    capture = read("Tarrow/Port Ansel: " + PROSE[1])
    assert [fact.value for fact in capture.places] == ["Tarrow", "Port Ansel"]


def test_opening_dateline_stays_in_body() -> None:
    assert read("PORT ANSEL (FNW) -- " + PROSE[1]).body.startswith("PORT ANSEL (FNW) -- The coastguard")


def test_derived_headline_leaves_dateline_out() -> None:
    assert read("PORT ANSEL (FNW) -- " + PROSE[1]).title.value.startswith("The coastguard said")
