import pytest

from plugins.captures.lines.agency import credit_line, is_agency, same_agency, trailing_credit
from tests.captures.invented import HEADLINE, PROSE, label_of, read


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("FNW |", "FNW"),
        ("With inputs from FNW", "FNW"),
        ("(With agency inputs from Fen News Wire)", "Fen News Wire"),
        ("Source: FNW", "FNW"),
        ("Agencia: Costa Press", "Costa Press"),
        ("Mit Material von dpa", "dpa"),
        ("Reuters", "Reuters"),
        ("dpa/lni", "dpa"),
        ("(dpa)", "dpa"),
        ("L'Écho de Valorne avec AFP", "AFP"),
        ("Par la rédaction avec AFP", "AFP"),
        ("El Diario de Lanmere con EFE", "EFE"),
        ("By Associated Press", "Associated Press"),
        ("IANS", "IANS"),
        ("(AP)", "AP"),
        ("— Reuters", "Reuters"),
        ("© 2025 AFP", "AFP"),
        ("© Copyright 2025 The Associated Press. All rights reserved.", "Associated Press"),
        ("Associated Press in Valorne", "Associated Press"),
        ("Copyright 2025 The Associated Press. All rights reserved.", "Associated Press"),
    ],
)
def test_credit_lines_name_the_agency(text: str, agency: str) -> None:
    found = credit_line(text)
    assert found is not None
    ((name, start, end),) = found
    assert name == agency == text[start:end]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("(With inputs from PTI and AFP)", ["PTI", "AFP"]),
        ("With inputs from PTI, ANI and the FNW", ["PTI", "ANI", "FNW"]),
        ("Source: ANI/PTI", ["ANI", "PTI"]),
    ],
)
def test_several_agencies_are_parted(text: str, agencies: list[str]) -> None:
    found = credit_line(text)
    assert found is not None
    assert [name for name, _, _ in found] == agencies == [text[start:end] for _, start, end in found]


def test_first_of_several_is_the_agency() -> None:
    agency = read(HEADLINE, after=("With inputs from PTI and AFP",)).agency
    assert agency is not None
    assert (agency.value, agency.reason) == ("PTI", "with AFP")


@pytest.mark.parametrize("text", ["App", "Sid", "Uni", "The Hina", "Of AP"])
def test_likeness_of_letters_credits_nobody(text: str) -> None:
    assert credit_line(text) is None


@pytest.mark.parametrize(("one", "other"), [("AP", "The Associated Press"), ("PTI", "Press Trust of India")])
def test_spellings_of_one_agency_agree(one: str, other: str) -> None:
    assert same_agency(one, other)
    assert not same_agency(one, "Reuters")


@pytest.mark.parametrize(
    "text",
    [
        "FNW",
        "By Nora Pask",
        "The Source: a river walk",
        "Talks go on with AP",
        "The mayor met with Reuters",
        "Additional reporting from PA",
        "A" + "." * 5000 + "(a",
    ],
)
def test_other_lines_credit_nobody(text: str) -> None:
    assert credit_line(text) is None


@pytest.mark.parametrize("credit", ["(AFP)", "[Reuters]", "– IANS", "EFE", "(with inputs from FNW)"])
def test_credit_may_end_a_paragraph(credit: str) -> None:
    found = trailing_credit(f"{PROSE[0]} {credit}")
    assert found is not None
    assert f"{PROSE[0]} {credit}"[found[1] :] == credit


@pytest.mark.parametrize(
    "text", [PROSE[0], "The boat was named (Petrel)", "They sold it for one crown (1)", "She works for AP"]
)
def test_brackets_alone_are_no_credit(text: str) -> None:
    assert trailing_credit(text) is None


def test_name_of_agency_may_be_capitals() -> None:
    assert is_agency("REUTERS")
    assert not is_agency("Port Ansel")


def test_trailing_credit_leaves_the_body() -> None:
    capture = read(HEADLINE, after=(PROSE[1] + " (IANS)",))
    assert label_of(capture, "(IANS)") == "credit"
    assert capture.agency is not None
    assert capture.agency.value == "IANS"
    assert capture.body.endswith(PROSE[1])


def test_cited_source_is_no_agency() -> None:
    assert (
        read(HEADLINE, after=("The ferry's owner told Reuters that the hull had been holed in two places.",)).agency
        is None
    )


def test_dateline_and_credit_agree() -> None:
    capture = read(HEADLINE, "FNW |", "PORT ANSEL (FNW) -- " + PROSE[1])
    assert capture.agency is not None
    assert [capture.text[start:end] for start, end in capture.agency.evidence] == ["FNW", "FNW"]
