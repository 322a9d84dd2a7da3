import pytest

from plugins.captures.html.markup import parse_markup
from plugins.captures.html.surroundings import common_container, kinds_of, surroundings, within_furniture
from plugins.captures.html.visible_text import Block, visible_blocks
from tests.captures.invented import PROSE, paragraphs


def blocks_of(html: str) -> list[Block]:
    return visible_blocks(parse_markup(html))


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ("<figcaption>a</figcaption>", "caption"),
        ('<div class="wp-caption-text">a</div>', "caption"),
        ('<p class="photoCredit">a</p>', "caption"),
        ("<h1><b>a</b></h1>", "title"),
        ("<h3>a</h3>", "subhead"),
        ('<blockquote class="twitter-tweet"><p>a</p></blockquote>', "embed"),
    ],
)
def test_elements_say_what_stands_in_them(html: str, kind: str) -> None:
    assert surroundings(blocks_of(f"<article>{html}</article>")) == [{kind}]


def test_plain_elements_say_nothing() -> None:
    assert surroundings(blocks_of('<div class="story"><p>a</p></div>')) == [frozenset()]


@pytest.mark.parametrize(
    "html",
    [
        "<aside>a</aside>",
        '<div class="newsletterBox"><p>a</p></div>',
        '<div id="read-more">a</div>',
        '<div role="navigation">a</div>',
        '<ul class="social_share"><li>a</ul>',
    ],
)
def test_furniture_is_known_by_its_names(html: str) -> None:
    assert within_furniture(blocks_of(html), None) == [True]


def test_words_that_only_begin_alike_are_no_furniture() -> None:
    assert within_furniture(blocks_of('<div class="adapted navy tagline-none">a</div>'), None) == [False]


def test_names_on_the_container_say_nothing() -> None:
    blocks = blocks_of(f'<div class="widget">{paragraphs()}<div class="ad">a</div></div>')
    assert within_furniture(blocks, blocks[0].element.getparent()) == [False, False, False, True]


def test_names_on_the_frame_say_nothing() -> None:
    assert within_furniture(blocks_of('<body class="has-sidebar"><p>a'), None) == [False]


def test_container_is_the_lowest() -> None:
    blocks = blocks_of(f"<div><div id='b'>{paragraphs()}</div><p>a</p></div>")
    container = common_container(blocks, 0.85)
    assert container is not None
    assert container.get("id") == "b"


def test_no_blocks_have_no_container() -> None:
    assert common_container([], 0.85) is None


def test_kinds_leave_numbers_out() -> None:
    first, second, other = kinds_of(blocks_of('<p class="para-1">a</p><p class="para-2">b</p><li>c'))
    assert first == second != other


def test_kinds_are_of_three_elements() -> None:
    one, other = kinds_of(blocks_of(f"<div class=x><div><p>{PROSE[0]}</div></div><div class=y><div><p>a</div></div>"))
    assert one != other
