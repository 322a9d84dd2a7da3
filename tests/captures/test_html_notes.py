from plugins.captures.html.html_page import read_html
from tests.captures.invented import HEADLINE, PROSE, html, label_of, paragraphs

WORDS = "The tide is in and the ferry is afloat again, with thanks to all."
POST = (
    f'<blockquote class="twitter-tweet"><p>{WORDS}</p>'
    '&mdash; Tug Steadfast (@tugsteadfast) <a href="x">March 8, 2025</a></blockquote>'
)
PAGE = html(f"<h1>{HEADLINE}</h1><article>{paragraphs()}{POST}{POST}{paragraphs()}</article>")


def test_post_of_two_lines_is_read() -> None:
    first, second = read_html("a.html", PAGE).embeds
    assert (first.text, first.author, first.handle, first.date) == (
        WORDS,
        "Tug Steadfast",
        "@tugsteadfast",
        "2025-03-08",
    )
    assert first.evidence[1] < second.evidence[0]


def test_post_is_labelled_whole() -> None:
    capture = read_html("a.html", PAGE)
    assert label_of(capture, WORDS) == label_of(capture, "— Tug Steadfast") == "embed"
    assert capture.body == "\n\n".join((*PROSE, *PROSE))


def test_caption_of_an_element_keeps_its_credit() -> None:
    figure = "<figure><figcaption>The ferry at her berth. Photo: Ewan Thrale</figcaption></figure>"
    (caption,) = read_html("a.html", html(f"<h1>{HEADLINE}</h1>{paragraphs()}{figure}{paragraphs()}")).captions
    assert caption.text == "The ferry at her berth."
