import pytest

from tests.captures.invented import HEADLINE, PROSE, label_of, read

SUBHEAD = "Weeks, not days"
STANDFIRST = "Fishing boats turned back in the fog to take off everybody on board"


def test_short_line_between_is_subhead() -> None:
    capture = read("The ferry's owner said two divers had gone down before noon and found sand and a boot.", SUBHEAD)
    assert label_of(capture, SUBHEAD) == "subhead"
    assert SUBHEAD in capture.body


def test_list_items_are_body() -> None:
    assert label_of(read(PROSE[1], "• nine cars and a milk tanker"), "• nine") == "body"


def test_line_under_headline_is_summary() -> None:
    capture = read(HEADLINE, STANDFIRST)
    assert label_of(capture, STANDFIRST) == "summary"
    assert STANDFIRST not in capture.body


def test_metadata_near_headline_counts() -> None:
    capture = read("Published 7 March 2025", HEADLINE)
    assert label_of(capture, "Published") == "date"


def test_date_far_below_is_not_ours() -> None:
    cards = tuple(f"Mill cat asks for recount number {i}" for i in range(20))
    capture = read(HEADLINE, after=("Related stories", *cards, "9 March 2025"))
    assert label_of(capture, "9 March") == "furniture:related_date"
    assert capture.published is None


def test_date_among_cards_is_not_ours() -> None:
    capture = read(HEADLINE, after=("Related stories", "Mill cat asks for recount", "9 March 2025"))
    assert capture.date is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Mill cat asks for recount", "furniture:related_title"),
        ("Regional", "furniture:related_category"),
        ("The cat lost by one vote in a poll of mice, and has asked the miller for…", "furniture:related_dek"),
        (HEADLINE[:30], "furniture:related_title_self"),
    ],
)
def test_cards_behind_are_told_apart(text: str, label: str) -> None:
    capture = read(HEADLINE, after=("Related stories", "Quarry road to close for nights", text))
    assert capture.spans[-1].label == label


def test_credit_below_still_counts() -> None:
    capture = read(HEADLINE, after=("Source: FNW",))
    assert capture.agency is not None
    assert label_of(capture, "Source") == "credit"


def test_lines_above_are_navigation() -> None:
    assert label_of(read("Mills & Markets", HEADLINE), "Mills") == "furniture:navigation"


def test_byline_above_the_date_is_no_summary() -> None:
    capture = read(HEADLINE, "Von Anna Marquet, Lanmere", "1. März 2025", PROSE[0])
    assert capture.summary is None
    assert [author.value for author in capture.authors] == ["Anna Marquet"]
