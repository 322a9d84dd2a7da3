import re
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.captures.html.html_page import read_html
from plugins.captures.rendering import render_body
from tests.captures.invented import HEADLINE, PROSE, html, label_of, paragraphs

BODY = f"<h1>{HEADLINE}</h1>{paragraphs()}"
ACTIVE = (
    "<script>alert('x')</script>",
    "<style>body { display: none }</style>",
    '<iframe src="javascript:alert(1)">alert</iframe>',
    '<form action="javascript:alert(1)"><input value="alert"><button>alert</button></form>',
    '<svg onload="alert(1)"><text>alert</text></svg>',
    '<img src="x" onerror="alert(1)">',
    '<object data="javascript:alert(1)">alert</object>',
    "<math><mtext>alert</mtext></math>",
    "<template><p>alert</p></template>",
    "<noscript><p>alert</p></noscript>",
    "<!-- <script>alert(1)</script> -->",
    '<a href="javascript:alert(1)" onclick="alert(1)"></a>',
    '<meta http-equiv="refresh" content="0; url=javascript:alert(1)">',
    '<base href="javascript:alert(1)//">',
)
HOSTILE: dict[str, Callable[[], str]] = {
    "nested 20,000 deep": lambda: html("<div>" * 20_000 + BODY),
    "nested inline": lambda: html("<b>" * 20_000 + BODY),
    "nested tables": lambda: html("<table><tr><td>" * 2_000 + BODY),
    "never closed": lambda: "<html><body><p>" + BODY.replace("</p>", ""),
    "closed too often": lambda: html(BODY + "</div></body></html>" * 500 + BODY),
    "huge attribute": lambda: html(f'<p title="{"x" * 1_000_000}">a</p>' + BODY),
    "many attributes": lambda: html("<p " + " ".join(f"a{i}=b" for i in range(20_000)) + ">" + BODY),
    "huge word": lambda: html(f"<p>{'x' * 1_000_000}</p>" + BODY),
    "entities that grow": lambda: '<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "&a;&a;">]>' + html("&a;" + BODY),
    "entities of nothing": lambda: html("&#0;&#xD800;&#x110000;&#99999999999;&bogus;&" + BODY),
    "half characters": lambda: html("\ud800 a" + BODY + "\udfff"),
    "NULs": lambda: html("\0" + BODY.replace(" ", " \0")),
    "XML": lambda: '<?xml version="1.0" encoding="UTF-16"?><rss><channel>' + BODY,
    "an address": lambda: "https://radioansel.example/ferry.html",
    "frames": lambda: '<frameset><frame src="a"><noframes>' + BODY,
    "no markup": lambda: "\n\n".join(PROSE),
    "nothing": lambda: "",
    "one bracket": lambda: "<",
    "headings alone": lambda: html(f"<h1>{HEADLINE}</h1>" * 2_000),
}
markup = st.lists(
    st.one_of(
        st.sampled_from(
            (*ACTIVE, *PROSE, "<p>", "</p>", "<h1>", "<figcaption>", "<br>", "<li>", "<![CDATA[", "&lt;", "<")
        ),
        st.text(max_size=12),
    ),
    max_size=25,
).map("".join)


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_markup_is_read(case: str) -> None:
    capture = read_html("a.html", HOSTILE[case]())
    assert "".join(capture.text[span.start : span.end] for span in capture.spans) == capture.text


@given(markup)
@example("<p>" * 300 + PROSE[0])
def test_any_markup_is_read(source: str) -> None:
    capture = read_html("a.html", source)
    assert "".join(capture.text[span.start : span.end] for span in capture.spans) == capture.text


@pytest.mark.parametrize("active", ACTIVE)
def test_active_content_leaves_no_word(active: str) -> None:
    capture = read_html("a.html", html(BODY.replace("</p>", f"{active}</p>")))
    assert "alert" not in capture.text
    assert capture.body == "\n\n".join(PROSE)


@given(markup)
def test_rendered_markup_is_ours_alone(source: str) -> None:
    rendered = render_body(read_html("a.html", html(BODY + source)))
    assert not re.search(r"(?i)<(?!/?(?:p|h2|span|figure|figcaption|blockquote|footer|time|sup)\b)|\son\w+=", rendered)


def test_escaped_markup_stays_text() -> None:
    capture = read_html("a.html", html(f"<h1>{HEADLINE}</h1>{paragraphs(*PROSE, PROSE[0] + ' &lt;b>bold&lt;/b>')}"))
    assert "<b>bold</b>" in capture.text
    assert "&lt;b&gt;bold&lt;/b&gt;" in render_body(capture)


def test_article_is_told_from_the_page() -> None:
    page = f"<nav><ul><li>Regional<li>Weather</ul></nav><article>{BODY}</article><footer>© 2025 Radio Ansel</footer>"
    capture = read_html("a.html", html(page))
    assert capture.body == "\n\n".join(PROSE)
    assert label_of(capture, "Regional").startswith("furniture")


def test_heading_outdoes_a_repeated_headline() -> None:
    capture = read_html("a.html", html(f"<p>{HEADLINE}</p><h1>{HEADLINE}</h1>{paragraphs()}"))
    assert [span.label for span in capture.spans if span.label in ("title", "furniture:title_repeat")] == [
        "furniture:title_repeat",
        "title",
    ]


def test_headline_may_stand_below_the_article() -> None:
    capture = read_html("a.html", html(f"<article>{paragraphs()}</article><aside><h1>{HEADLINE}</h1></aside>"))
    assert capture.title.value == HEADLINE
    assert capture.body == "\n\n".join(PROSE)


def test_page_may_open_with_its_article() -> None:
    assert read_html("a.html", html(paragraphs())).body == "\n\n".join(PROSE)


def test_figure_text_is_a_caption() -> None:
    page = f"<h1>{HEADLINE}</h1>{paragraphs(PROSE[0])}<figure><figcaption>The ferry at her berth</figcaption></figure>"
    capture = read_html("a.html", html(page + paragraphs(*PROSE[1:])))
    assert [caption.text for caption in capture.captions] == ["The ferry at her berth"]
    assert "berth" not in capture.body


def test_subheads_of_the_article_are_kept() -> None:
    page = (
        f"<article><h1>{HEADLINE}</h1>{paragraphs(PROSE[0])}<h2>Weeks, not days</h2>{paragraphs(*PROSE[1:])}</article>"
    )
    capture = read_html("a.html", html(page))
    assert [paragraph.text for paragraph in capture.paragraphs if paragraph.label == "subhead"] == ["Weeks, not days"]


def test_metadata_outdoes_the_text() -> None:
    head = '<meta property="og:site_name" content="Radio Ansel">'
    capture = read_html("a.html", html(f"{BODY}<p>© 2025 The Tarrow Beacon</p>", head))
    assert (capture.outlet and capture.outlet.value) == "Radio Ansel"


def test_nothing_is_logged_of_a_poor_page(caplog: pytest.LogCaptureFixture) -> None:
    read_html("a.html", "<table>")
    assert caplog.records == []
