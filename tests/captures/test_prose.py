from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.lines.furniture import furniture_cue
from plugins.captures.lines.line import split_lines
from plugins.captures.pages.prose import article_run
from tests.captures.invented import FRAGMENTS, PROSE, page, read


def run(*texts: str) -> list[int]:
    lines = split_lines(page(*texts))
    return list(article_run(lines, [furniture_cue(line) for line in lines], [False] * len(lines)))


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=20))
def test_the_run_lies_in_the_page(texts: list[str]) -> None:
    assert set(run(*texts)) <= set(range(len(split_lines(page(*texts)))))


def test_no_prose_no_article() -> None:
    assert run("Menu", "Ferry runs aground", "Quarry road to close") == []


def test_list_of_headlines_stays_outside() -> None:
    assert run("Mill cat asks for recount", *PROSE, *["Quarry road to close for eleven nights"] * 9) == [1, 2, 3]


def test_a_subhead_is_bridged() -> None:
    assert run(PROSE[0], "Weeks, not days", PROSE[1]) == [0, 1, 2]


def test_a_notice_does_not_cut() -> None:
    assert run(PROSE[0], "Story continues below", *PROSE[1:]) == [0, 1, 2, 3]


def test_article_ends_at_comments() -> None:
    assert run(*PROSE, "3 comments", PROSE[1]) == [0, 1, 2]


def test_invitation_at_the_end_goes() -> None:
    assert run(*PROSE, "Tell us what you saw that morning: write to the newsroom.") == [0, 1, 2]


def test_the_longest_run_wins() -> None:
    assert run(PROSE[0], *["Quarry road to close"] * 20, *PROSE) == [21, 22, 23]


def test_body_is_the_run() -> None:
    assert read("Menu", after=("3 comments",)).body == "\n\n".join(PROSE)
