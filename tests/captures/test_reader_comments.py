import pytest

from plugins.captures.pages.page import page_of
from plugins.captures.pages.reader_comments import comments_start
from plugins.captures.pages.text_page import read_text
from tests.captures.invented import PROSE, article, page, read

SAID = (
    "Old Salt said:",
    "My grandfather ran onto the same ledge in a fog like this one and lost both boots to it.",
    "Marram said:",
    "They should have moved the marker buoy years ago, as everybody on this coast has told them.",
    "Tidewatcher said:",
    "The pipes of that ferry have drawn sand ever since she came from the yard, believe me.",
)
REPLIES = ("A sad sight at low water this morning.", "Reply", "She will float again.", "Reply", "I doubt it.", "Reply")
VOTES = ("Ledges do not move.", "Rating: 12 Votes", "Captains do.", "Rating: 9 Votes", "Fog does.", "Rating: 2 Votes")


@pytest.mark.parametrize("discussion", [SAID, REPLIES, VOTES])
def test_discussion_below_is_set_aside(discussion: tuple[str, ...]) -> None:
    body = read(after=("3 comments", *discussion)).body
    assert body.startswith("\n\n".join(PROSE))
    assert not any(line in body for line in discussion[2:])


def test_heading_above_opens_the_discussion() -> None:
    shown = page_of(article(after=("3 comments", "Newest first", *SAID)))
    start = comments_start(shown)
    assert start is not None
    assert shown.lines[start].text == "3 comments"


def test_two_signs_make_no_discussion() -> None:
    assert comments_start(page_of(article(after=SAID[:4]))) is None


def test_signs_far_apart_make_no_discussion() -> None:
    apart = [line for sign in ("Reply",) * 3 for line in (sign, *[f"Line {i} of a list" for i in range(30)])]
    assert comments_start(page_of(article(after=tuple(apart)))) is None


def test_names_without_heading_lead_quotations() -> None:
    assert comments_start(page_of(article(after=SAID))) is None


def test_dated_names_need_no_heading() -> None:
    dated = tuple(line.replace(" said:", " on March 8, 2025 at 4:47 pm said:") for line in SAID)
    start = comments_start(page_of(article(after=dated)))
    assert start == len(PROSE)


def test_interview_in_its_own_words_stays() -> None:
    talk = tuple(f"“{line}” said the master of the ferry, who has sailed her for nine years." for line in PROSE)
    assert comments_start(page_of(page(*talk))) is None


def test_discussion_without_article_is_kept() -> None:
    assert read_text("a.txt", page(*SAID)).body
