import pytest
from lxml import etree

from plugins.captures.html.markup import DEEPEST, parse_markup

DEPTH = etree.XPath("count(ancestor::*)")


def text_of(html: str) -> str:
    return " ".join(" ".join(parse_markup(html).itertext()).split())


def test_text_behind_the_end_is_kept() -> None:
    assert text_of("<body><p>a</p></body></html><p>b</p></BODY ></html>c") == "a b c"


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td"])
def test_deep_text_is_kept(tag: str) -> None:
    root = parse_markup(f"<p>a</p>{f'<{tag}>' * 9_000}b")
    assert " ".join(root.itertext()).split() == ["a", "b"]
    assert max(map(DEPTH, root.iter())) <= DEEPEST


@pytest.mark.parametrize("unseen", ["<script>x</script>", "<style>x</style>", "<div hidden><p>x</div>"])
def test_what_is_unseen_stays_so_in_the_deep(unseen: str) -> None:
    assert text_of("<div>" * 9_000 + unseen + "b") == "b"


def test_blocks_in_the_deep_stay_apart() -> None:
    assert text_of("<div>" * 9_000 + "<p>a</p><p>b</p>") == "a b"


def test_comments_and_instructions_are_left_out() -> None:
    assert text_of("a<!-- x --><?php x ?>b") == "ab"


@pytest.mark.parametrize("source", ["", " ", "<", "<!-- -->", "\0", "\ud800", "<html>", "<?xml version='1.0'?>"])
def test_anything_has_a_tree(source: str) -> None:
    assert parse_markup(source).tag == "html"
