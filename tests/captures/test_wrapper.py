import re

import pytest

from plugins.captures.capture import Capture
from plugins.captures.fact import value_of
from plugins.captures.html.html_page import read_html
from tests.captures.invented import HEADLINE, html, paragraphs, read

URL = "https://courier.example/coast/ferry-aground"
ARCHIVED = f"https://web.archive.org/web/20250307114000/{URL}"
SINGLE_FILE = "<!--\n Page saved with SingleFile \n url: {url} \n saved date: {date}\n-->"
SAVED = "Fri Mar 07 2025 12:40:00 GMT+0100 (Central European Standard Time)"
BROWSER = "<!-- saved from url=(0043){url} -->"
HTTRACK = "<!-- Mirrored from {url} by HTTrack Website Copier/3.x [XR&CO'2014], Fri, 07 Mar 2025 11:40:00 GMT -->"
FILE_ARCHIVED = (
    "<!--\n FILE ARCHIVED ON 11:40:00 Mar 07, 2025 AND RETRIEVED FROM THE\n INTERNET ARCHIVE ON 22:22:59 -->"
)
TOOLBAR = (
    "<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id='wm-ipp-base'><p>About this capture of a page.</p></div>"
    f"<div id='wm-ipp-print'>The Wayback Machine - {ARCHIVED}</div><!-- END WAYBACK TOOLBAR INSERT -->"
)
WOMBAT = f'<script>__wm.wombat("{URL}","20250307114000","https://web.archive.org/","web","/_static/","1")</script>'
ARTICLE = f"<h1>{HEADLINE}</h1>{paragraphs()}"


def told(capture: Capture) -> tuple[str, str]:
    return value_of(capture.url), value_of(capture.captured)


@pytest.mark.parametrize(
    ("mark", "captured"),
    [
        (SINGLE_FILE.format(url=URL, date=SAVED), "2025-03-07T12:40:00+01:00"),
        (
            SINGLE_FILE.format(url=URL, date=SAVED).replace("Page saved with", "Archive processed by"),
            "2025-03-07T12:40:00+01:00",
        ),
        (SINGLE_FILE.format(url=ARCHIVED, date=SAVED), "2025-03-07T11:40:00+00:00"),
        (BROWSER.format(url=URL), ""),
        (BROWSER.format(url=ARCHIVED), "2025-03-07T11:40:00+00:00"),
        (f"<!-- Saved from {URL} at 2025-03-07T11:40:00Z using monolith v2.7.0 -->", "2025-03-07T11:40:00+00:00"),
        (f'<link rel="bookmark" href="http://archive.today/20250307114000/{URL}">', "2025-03-07T11:40:00+00:00"),
        (f'<link rel="canonical" href="https://archive.is/2025.03.07-114000/{URL}">', "2025-03-07T11:40:00+00:00"),
        (WOMBAT, "2025-03-07T11:40:00+00:00"),
    ],
)
def test_saving_program_names_the_page(mark: str, captured: str) -> None:
    capture = read_html("a.html", html(ARTICLE).replace("<head>", f"{mark}<head>"))
    assert told(capture) == (URL, captured)
    assert capture.url is not None
    assert capture.url.reason


@pytest.mark.parametrize("date", ["2025-99-99T11:40:00Z", "2025-03-07T99:99:99Z"])
def test_impossible_moment_is_unknown(date: str) -> None:
    mark = f"<!-- Saved from {URL} at {date} using monolith v2.8.1 -->"
    assert told(read_html("a.html", mark + html(ARTICLE))) == (URL, "")


@pytest.mark.parametrize("end", ["-->", "\n-->", " " * 7000])
def test_saver_without_date_names_the_page(end: str) -> None:
    mark = f"<!-- Page saved with SingleFile url: {URL}"
    assert told(read_html("a.html", html(ARTICLE, f"{mark}{end}"))) == (URL, "")
    assert told(read_html("a.html", html(ARTICLE, f"{mark} saved date:{end}"))) == (URL, "")


def test_mirrored_page_has_no_scheme() -> None:
    capture = read_html("a.html", HTTRACK.format(url="courier.example/ferry.html") + html(ARTICLE))
    assert told(capture) == ("http://courier.example/ferry.html", "2025-03-07T11:40:00+00:00")
    assert capture.url is not None
    assert capture.url.how == "inferred"


def test_archive_comment_gives_the_time() -> None:
    assert told(read_html("a.html", html(ARTICLE) + FILE_ARCHIVED)) == ("", "2025-03-07T11:40:00+00:00")


def test_toolbar_is_no_text() -> None:
    capture = read_html("a.html", html(TOOLBAR + ARTICLE))
    assert "Wayback" not in capture.text
    assert "About this capture" not in capture.text


def test_toolbar_without_comments_is_none() -> None:
    bare = re.sub("<!--.*?-->", "", TOOLBAR)
    assert read_html("a.html", html(bare + ARTICLE)).text == read_html("a.html", html(ARTICLE)).text


def test_banner_of_archive_today_is_none() -> None:
    link = '<link rel="canonical" href="https://archive.is/x7Kq2">'
    banner = '<div id="HEADER">archive.today webpage capture, saved from the quay</div>'
    assert read_html("a.html", html(banner + ARTICLE, link)).text == read_html("a.html", html(ARTICLE)).text
    assert "webpage capture" in read_html("a.html", html(banner + ARTICLE)).text


@pytest.mark.parametrize(
    ("own", "kept"),
    [
        ("https://courier.example/", URL + "?from=mail"),
        ("https://wire.example/ferry", URL + "?from=mail"),
        (URL, URL),
        (ARCHIVED, URL),
    ],
)
def test_own_address_drops_a_query(own: str, kept: str) -> None:
    page = html(ARTICLE, f'<link rel="canonical" href="{own}">')
    marked = page.replace("<head>", BROWSER.format(url=URL + "?from=mail") + "<head>")
    assert value_of(read_html("a.html", marked).url) == kept


def test_archived_address_is_taken_apart() -> None:
    page = html(ARTICLE, f'<link rel="canonical" href="{ARCHIVED}">')
    assert told(read_html("a.html", page)) == (URL, "2025-03-07T11:40:00+00:00")


@pytest.mark.parametrize("mark", ["saved from url=(0014)about:internet", "saved from url=(0026)file:///C:/a.html", "x"])
def test_other_comments_say_nothing(mark: str) -> None:
    assert told(read_html("a.html", f"<!-- {mark} -->" + html(ARTICLE))) == ("", "")


@pytest.mark.parametrize("date", ["soon", "Fri Foo 07 2025 12:40:00 GMT+0100", "Fri Mar 47 2025 12:40:00 GMT+0100", ""])
def test_damaged_date_is_unknown(date: str) -> None:
    mark = SINGLE_FILE.format(url=URL, date=date)
    assert told(read_html("a.html", html(ARTICLE).replace("<head>", f"{mark}<head>"))) == (URL, "")


@pytest.mark.parametrize(
    ("line", "captured"),
    [
        (URL, ""),
        (f"URL: {URL}", ""),
        (f"Saved from {URL}", ""),
        (f"Saved from {URL} on 2025-03-07", "2025-03-07"),
        (f"Archived from: {URL} (7 March 2025)", "2025-03-07"),
        (f"The Wayback Machine - {ARCHIVED}", "2025-03-07T11:40:00+00:00"),
    ],
)
def test_first_line_of_text_names_it(line: str, captured: str) -> None:
    capture = read(line, HEADLINE)
    assert told(capture) == (URL, captured)
    assert capture.title.value == HEADLINE
    assert capture.url is not None
    ((start, end),) = capture.url.evidence
    assert capture.text[start:end].endswith(URL)


@pytest.mark.parametrize(
    "line", [f"Read more at {URL}", f"Retrieved from {URL} by the harbour master", f"Saved from {URL} some day soon"]
)
def test_prose_with_address_says_nothing(line: str) -> None:
    assert told(read(HEADLINE, line)) == ("", "")


def test_address_further_down_says_nothing() -> None:
    assert told(read(HEADLINE, URL)) == ("", "")
