import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.html.markup import parse_markup
from plugins.captures.html.visible_text import BLOCKS, NEVER_SHOWN, visible_blocks


def shown(html: str) -> list[str]:
    return [block.text for block in visible_blocks(parse_markup(html))]


@pytest.mark.parametrize("name", sorted(NEVER_SHOWN - {"head", "frame", "input", "embed", "option", "datalist"}))
def test_what_is_never_shown_is_left_out(name: str) -> None:
    assert "hidden" not in " ".join(shown(f"<p>a</p><{name}>hidden</{name}><p>b</p>"))


def test_comments_and_instructions_are_left_out() -> None:
    assert shown("<p>a<!-- hidden --><![CDATA[hidden]]><?php hidden ?>b</p>") == ["ab"]


def test_hidden_elements_are_left_out() -> None:
    assert shown("<p>a<span hidden>no</span></p><div hidden><p>no</p></div>") == ["a"]


@pytest.mark.parametrize("name", sorted(BLOCKS - {"body", "html", "hr", "legend", "summary"}))
def test_blocks_part_lines(name: str) -> None:
    assert shown(f"<div>a<{name}>b</{name}>c</div>")[-1] == "c"


def test_inline_elements_part_nothing() -> None:
    assert shown("<p>Port <b>A</b>nsel <i>and</i> Tarrow</p>") == ["Port Ansel and Tarrow"]


def test_breaks_part_lines() -> None:
    assert shown("<p>Port Ansel<br>Tarrow<br/><br>Wend</p>") == ["Port Ansel", "Tarrow", "Wend"]


def test_white_space_is_folded() -> None:
    assert shown("<p>\n Port \t Ansel\xa0\v\r\n</p>") == ["Port Ansel"]


def test_block_knows_its_element() -> None:
    (block,) = visible_blocks(parse_markup("<figure><figcaption><b>a</b></figcaption></figure>"))
    assert block.element.tag == "figcaption"


def test_letters_of_links_are_counted() -> None:
    (block,) = visible_blocks(parse_markup('<p>see <a href="x">the <b>tide</b> table</a> here</p>'))
    assert block.linked == len("thetidetable")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=60))
def test_escaped_text_is_shown_as_it_was(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    assert " ".join(shown(f"<p>{escaped}</p>")).split() == text.split()
