from plugins.captures.capture import Capture
from plugins.captures.html.html_body import extracted_shares
from plugins.captures.html.html_page import read_html
from plugins.captures.html.markup import parse_markup
from plugins.captures.html.visible_text import visible_blocks
from tests.captures.invented import HEADLINE, PROSE, html, label_of, paragraphs

TEASER = "A mill cat that has caught mice for eleven years was elected to the parish council on Monday evening."


def read(body: str) -> Capture:
    return read_html("a.html", html(f"<h1>{HEADLINE}</h1>{body}"))


def test_chunks_beside_the_first_are_kept() -> None:
    chunks = "".join(
        f'<div class="grid"><div class="chunk">{paragraphs(*PROSE)}</div></div><div class="ad">Advertisement</div>'
        for _ in range(3)
    )
    assert read(f'<article><div class="chunks">{chunks}</div></article>').body.count(PROSE[0]) == 3


def test_linked_subheads_are_kept() -> None:
    page = f'<article>{paragraphs()}<h2><a href="x">Divers wait</a></h2>{paragraphs(*PROSE)}</article>'
    capture = read(page)
    assert label_of(capture, "Divers wait") == "subhead"


def test_last_heading_is_none_of_the_article() -> None:
    page = f"<article>{paragraphs()}<h2>From the archive</h2></article><ul><li><a href=x>{TEASER}</a></ul>"
    assert "archive" not in read(page).body


def test_caption_classes_are_captions() -> None:
    page = f'<article>{paragraphs()}<div class="image-caption">{TEASER}</div>{paragraphs()}</article>'
    assert label_of(read(page), TEASER) == "caption"


def test_linked_paragraphs_are_furniture() -> None:
    page = f'<article>{paragraphs()}<p><a href="x">{TEASER}</a></p>{paragraphs()}</article>'
    assert label_of(read(page), TEASER).startswith("furniture")


def test_embedded_posts_are_not_the_body() -> None:
    post = f'<blockquote class="twitter-tweet"><p>{TEASER}</p></blockquote>'
    assert label_of(read(f"<article>{paragraphs()}{post}{paragraphs()}</article>"), TEASER) == "embed"


def test_short_cells_of_a_table_are_left() -> None:
    table = "<table><tr><td>Ansel</td><td>4.1 m</td></tr><tr><td>Tarrow</td><td>3.8 m</td></tr></table>"
    body = read(f"<article>{paragraphs()}{table}{paragraphs()}</article>").body
    assert body == "\n\n".join((*PROSE, *PROSE))


def test_page_too_large_is_read_by_its_prose() -> None:
    menu = "<li><a href=x>Regional</a>" * 21_000
    assert read(f"<nav><ul>{menu}</ul></nav><article>{paragraphs()}</article>").body == "\n\n".join(PROSE)


def test_page_without_furniture_is_kept_whole() -> None:
    assert read(paragraphs(*PROSE * 4)).body == "\n\n".join(PROSE * 4)


def test_block_is_extracted_by_its_words() -> None:
    blocks = visible_blocks(parse_markup(f"<p>{PROSE[0]} <i>new</i></p><p>Ansel</p><p>Tarrow</p><p>{PROSE[1]}</p>"))
    whole, short, other, none = extracted_shares(blocks, f"{PROSE[0]}\n| Ansel | 4.1 m |")
    assert 0.8 < whole < 1
    assert (short, other) == (1, 0)
    assert none < 0.1
