from plugins.captures.lines.line import split_lines
from plugins.captures.pages.text_page import read_text
from plugins.captures.pages.window_title import mended_headline
from tests.captures.invented import HEADLINE, article

CAPITALS = "Ferry Runs Aground Off Port Ansel In Morning Fog"
WINDOW = f"{HEADLINE} | The Port Ansel Courier"


def test_headline_broken_at_link_is_whole() -> None:
    text = article(f"{CAPITALS} - The Port Ansel Courier", "Menu", "Ferry Runs Aground Off\nPort Ansel\nIn Morning Fog")
    title = read_text("a.txt", text).title
    assert (title.value, title.evidence) == (CAPITALS, ((0, len(CAPITALS)),))


def test_name_joined_behind_headline_goes() -> None:
    joined = f"{HEADLINE}\nand Nora Pask"
    assert read_text("a.txt", article(WINDOW, "Menu", joined)).title.value == HEADLINE


def test_whole_headline_needs_no_mending() -> None:
    text = f"{WINDOW}\n\n{HEADLINE}"
    assert mended_headline(text, split_lines(text), 1) is None


def test_longer_headline_on_one_line_stays() -> None:
    longer = f"{HEADLINE}, all saved"
    assert read_text("a.txt", article(WINDOW, "Menu", longer)).title.value == longer


def test_line_of_another_place_mends_nothing() -> None:
    text = f"{WINDOW}\n\n{HEADLINE}\n\nMenu\n\nSport\n\nQuarry road to close"
    assert mended_headline(text, split_lines(text), 4) is None


def test_entity_left_by_a_scraper_is_read() -> None:
    assert read_text("a.txt", article("Menu", f"&#8216;{HEADLINE}&#8217;")).title.value == f"‘{HEADLINE}’"


def test_entity_of_markup_stays_as_it_stands() -> None:
    assert read_text("a.txt", article("Menu", f"{HEADLINE} &lt;b&gt;")).title.value == f"{HEADLINE} &lt;b&gt;"


def test_endless_lines_are_left_alone() -> None:
    endless = "tide | " * 200_000
    text = f"{endless}\n\n{HEADLINE}\n\n" + "fog and\n" * 20_000
    assert mended_headline(text, split_lines(text), 1) is None
