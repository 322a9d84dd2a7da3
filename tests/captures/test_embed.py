import pytest

from plugins.captures.lines.embed import find_embed
from tests.captures.invented import PROSE, label_of, line, read

POST = "Off. Afloat. Level. — Tug Steadfast (@tugsteadfast) March 8, 2025"


def test_embed_has_words_author_handle_day() -> None:
    embed = find_embed(line(POST))
    assert embed is not None
    assert (embed.text, embed.author) == ("Off. Afloat. Level.", "Tug Steadfast")
    assert (embed.handle, embed.date) == ("@tugsteadfast", "2025-03-08")


def test_embed_may_lack_a_day() -> None:
    embed = find_embed(line("Afloat - Tug Steadfast (@tugsteadfast)"))
    assert embed is not None
    assert embed.date is None


@pytest.mark.parametrize("text", [*PROSE, "Write to (@tugsteadfast)", "Follow — us", f"{PROSE[0]} (@x) {PROSE[1]}"])
def test_other_lines_are_no_embeds(text: str) -> None:
    assert find_embed(line(text)) is None


def test_embed_is_no_body() -> None:
    capture = read(PROSE[1], POST)
    assert label_of(capture, POST) == "embed"
    assert "Afloat" not in capture.body


def test_undated_page_is_no_older() -> None:
    not_before = read(PROSE[1], POST, PROSE[2], POST.replace("8", "5")).not_before
    assert not_before is not None
    assert (not_before.value, not_before.how) == ("2025-03-08", "inferred")


def test_dated_page_needs_no_estimate() -> None:
    assert read("Published 9 March 2025", PROSE[1], POST).not_before is None
