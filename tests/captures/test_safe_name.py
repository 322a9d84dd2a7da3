import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.safe_name import LONGEST, safe_name, same_name

REFUSED = set('<>:"/\\|?*')
DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    "conin$",
    "conout$",
    *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"),
}
STEMS = st.text(st.characters(), max_size=300) | st.sampled_from(
    [*DEVICES, "CON", "nul .x", "git~1", "con" + " " * 130 + "x", "e\u0301", ".\u200d.git", "\udcff", "ſ" * 90]
)


@pytest.mark.parametrize(
    ("stem", "safe"),
    [
        ("01-courier_ferry", "01-courier_ferry"),
        ("Été à Ansel", "Été à Ansel"),
        ("e\u0301te\u0301", "été"),
        ("新闻", "新闻"),
        ("What? 12:30 <live>", "What- 12-30 -live-"),
        ("a\nb\x1b[31mc", "a-b-[31mc"),
        ("...hidden", "hidden"),
        (" a . ", "a"),
        ("a\u202etxt.exe", "a-txt.exe"),
        ("CON", "capture-CON"),
        ("lpt1.old", "capture-lpt1.old"),
        ("", "capture"),
        ("???", "-"),
    ],
)
def test_names_are_kept_where_they_can(stem: str, safe: str) -> None:
    assert safe_name(stem, ".txt") == f"{safe}.txt"


@given(STEMS, st.sampled_from(["", ".txt", ".html"]), st.integers(1, 12))
def test_every_name_is_safe(stem: str, suffix: str, number: int) -> None:
    name = safe_name(stem, suffix, number)
    assert 0 < len(name.encode()) <= LONGEST
    assert name.endswith(suffix)
    assert unicodedata.is_normalized("NFC", name)
    assert name == name.strip(". ")
    assert not REFUSED & set(name)
    assert not any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in name)
    # Windows looks at what stands before a point, git at the whole name
    assert name.split(".")[0].strip().lower() not in DEVICES
    assert name.lower() != "git~1"


@given(STEMS, st.sampled_from(["", ".txt"]), st.integers(1, 12), st.integers(1, 12))
def test_other_numbers_give_other_names(stem: str, suffix: str, one: int, other: int) -> None:
    names = {same_name(safe_name(stem, suffix, number)) for number in (one, other)}
    assert len(names) == len({one, other})


@given(STEMS)
def test_safe_names_stay_as_they_are(stem: str) -> None:
    assert safe_name(safe_name(stem)) == safe_name(stem)


@pytest.mark.parametrize(("one", "other"), [("A.TXT", "a.txt"), ("e\u0301", "É"), ("straße", "STRASSE")])
def test_names_alike_on_some_systems_are_one(one: str, other: str) -> None:
    assert same_name(one) == same_name(other)
