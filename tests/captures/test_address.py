import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.address import LONGEST_NAME, address_of, outlet_address

NAMES = (
    "a", "A", "á", "a\u0301", "ä", "a b", "a-b", "a_b", "a.b", "a..b", "-a", "a-", "ａ", "🙂", "🙃", "...", "x" * 200,
    "%2e", "con",
)  # fmt: skip
SUFFIXES = (".txt", ".TXT", ".html", ".HTML", ".htm", "-html.txt", "-htm.txt", ".html.txt", ".txt.html")
FOLDERS = ("", "b/", "B/", "a/", "b/c/", "../", "b c/")
MANY = ["".join(parts) for parts in product(FOLDERS, NAMES, SUFFIXES)]
part = st.text(st.characters(exclude_characters="/\0"), min_size=1, max_size=20)
ids = st.tuples(st.lists(part, max_size=3), part, st.sampled_from(SUFFIXES)).map(
    lambda parts: "/".join((*parts[0], parts[1] + parts[2]))
)


@given(ids | st.sampled_from(MANY))
def test_addresses_are_safe_paths(id: str) -> None:
    address = address_of(id)
    assert re.fullmatch(r"[a-z0-9._-]+(/[a-z0-9._-]+)*", address)
    assert ".." not in address
    assert not any(part.startswith((".", "-")) for part in address.split("/"))


@given(st.text(st.characters(), max_size=20))
def test_any_name_has_an_address(id: str) -> None:
    assert address_of(id) == address_of(id) != ""


def test_different_captures_stand_apart() -> None:
    assert len({address_of(id) for id in MANY}) == len(set(MANY))


@given(st.lists(ids, unique=True, max_size=30))
def test_no_two_share_an_address(many: list[str]) -> None:
    assert len({address_of(id) for id in many}) == len({id.replace("/./", "/").removeprefix("./") for id in many})


@pytest.mark.parametrize(
    ("id", "address"),
    [
        ("001_863be4.txt", "001_863be4"),
        ("2025/03/ferry-aground.txt", "2025/03/ferry-aground"),
        ("ferry.html", "ferry-html"),
        ("ferry.v2.txt", "ferry.v2"),
    ],
)
def test_plain_names_are_kept(id: str, address: str) -> None:
    assert address_of(id) == address


@pytest.mark.parametrize("id", ["Ferry.txt", "été.txt", "a b.txt", "x" * 300 + ".txt", "a-html.txt", "a.TXT"])
def test_other_names_get_a_digest(id: str) -> None:
    assert re.fullmatch(r"[a-z0-9-]+-[0-9a-f]{8}", address_of(id))


def test_long_names_are_cut() -> None:
    assert len(address_of("é" * 500 + "/" + "x" * 500 + ".txt")) <= 2 * LONGEST_NAME + 10


def test_no_outlet_is_called_like_a_further_page() -> None:
    assert outlet_address("herald_2", "Herald_2") != "herald_2"
    assert outlet_address("herald-2", "Herald 2") == "herald-2"


@given(st.text(max_size=300), st.text(max_size=300))
def test_outlets_have_short_addresses(slug: str, name: str) -> None:
    assert 0 < len(outlet_address(slug, name)) <= LONGEST_NAME + 9


@pytest.mark.parametrize("id", ["con.txt", "nul.html", "com1.foo.txt", "aux/a.txt", "lpt9.txt"])
def test_no_part_is_a_windows_device(id: str) -> None:
    assert not any(
        part.partition(".")[0] in ("con", "nul", "com1", "aux", "lpt9") for part in address_of(id).split("/")
    )


@given(st.sampled_from(("a.html", "b.c.htm", "a.HTML", ".html", "a.bib", "a.RIS")), ids)
def test_no_folder_is_called_like_a_page(folder: str, id: str) -> None:
    assert not any(
        part.endswith((".html", ".htm", ".bib", ".ris")) for part in address_of(f"{folder}/{id}").split("/")[:-1]
    )
