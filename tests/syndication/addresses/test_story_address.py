"""What a story's address may be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.addresses.story_address import derived_address, is_story_address

FILE_NAME = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=30)


@pytest.mark.parametrize("address", ["stories/ferry.html", "stories/2024/03.a_b-c.html", "stories/x-html.html"])
def test_plain_names_are_addresses(address: str) -> None:
    assert is_story_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "", "stories/", "stories/.html", "ferry.html", "posts/ferry.html", "/stories/ferry.html", "stories/../x.html",
        "stories/../../x.html", "stories/./x.html", "stories//x.html", "stories/a/.html", "stories\\x.html",
        "https://x.invalid/stories/x.html", "stories/x", "stories/x.html.txt", "stories/x.html#p", "stories/x.html?q",
        "stories/x.html/y.html", "stories/x.htm.html", "stories/Ferry.html", "stories/fähre.html", "stories/a b.html",
        "stories/a%2fb.html", "stories/<b>.html", 'stories/".html', "stories/con.html", "stories/aux/x.html",
        "stories/lpt1.x.html", "stories/x.html\n", "stories/{x}.html", f"stories/{'x' * 200}.html",
        f"stories/{'x/' * 500}x.html",
    ],
)  # fmt: skip
def test_nothing_else_is_an_address(address: str) -> None:
    assert not is_story_address(address)


@given(FILE_NAME)
def test_every_file_name_gives_an_address(name: str) -> None:
    assert is_story_address(derived_address(f"{name}.txt"))
