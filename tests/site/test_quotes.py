"""Quotations on the pages of a small site, and of the real captures, of which not a sentence stands here."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from tests.site.building import Built, built_well
from tests.site.checking import broken_links, inline_parts, malformed_pages, soup

PAGES = {
    "mail.html": (
        "Quay Mail",
        "The harbour council met on Friday evening to hear what had become of the old signal tower on the mole.",
        "“The council has recognised the tower as a danger to every boat that passes below it,” Greta Lindow said.",
        "Lindow added: “There is no hidden motivation here and nothing that could damage the friendship of our "
        "harbours.”",
        "She had never spoken of “the old wreck” before, the keeper of the tower told the people who came.",
    ),
    "argus.html": (
        "Loft Argus",
        "What is left of the signal tower on the mole was the talk of the harbour on Friday night, and so was its end.",
        '"The council has recognized the tower as a danger to every boat that passes below it," said Greta Lindow.',
        "Lindow said it was “a danger to every boat” and left the hall by the side door before anybody could ask her.",
        "Greta Lindow added: “There is no ulterior motive; nothing shall harm the friendly bonds between our harbours "
        "or damage them.”",
    ),
    "post.html": (
        "Spit Post",
        "The harbour will lose its signal tower on the mole, as its council told the people of the town on Friday.",
        "Greta Lindow said that the council had recognised the tower as a danger to boats that passed below it.",
        "Nobody answered, and the meeting of the harbour council about the signal tower on the mole ended at nine.",
    ),
}


def page(outlet: str, *paragraphs: str, published: str = "2024-05-03T21:00:00Z") -> str:
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The signal tower on the mole</title>
<meta property="og:site_name" content="{outlet}"><meta property="article:published_time" content="{published}">
</head><body><article><h1>The signal tower on the mole is a danger, its council says</h1>{body}</article></body></html>
"""


@pytest.fixture(scope="module")
def tower(shelf: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    seeds = tmp_path_factory.mktemp("tower")
    for name, (outlet, *paragraphs) in PAGES.items():
        (seeds / name).write_text(page(outlet, *paragraphs), encoding="utf-8")
    return built_well(shelf / "tower" / "archive", "--seeds", seeds)


@pytest.fixture(scope="module")
def harbour_posts(shelf: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    seeds = tmp_path_factory.mktemp("posts")
    outlet, *paragraphs = PAGES["mail.html"]
    post = (
        '<blockquote class="twitter-tweet"><p>All of us are safe and well on the mole tonight.</p>'
        "&mdash; Quay Council (@quaycouncil) <a href='https://twitter.com/quaycouncil/status/1700000000000000001'>"
        "May 3, 2024</a></blockquote>"
    )
    text = page(outlet, *paragraphs[:2])
    (seeds / "mail.html").write_text(text.replace("</h1>", f"</h1>{post}"), encoding="utf-8")
    (seeds / "argus.html").write_text(page("Loft Argus", *paragraphs[:2]), encoding="utf-8")
    return built_well(shelf / "posts" / "archive", "--seeds", seeds)


@pytest.fixture(scope="module")
def untimed(shelf: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Two captures of one day, of which one alone tells the time."""
    seeds = tmp_path_factory.mktemp("untimed")
    for (name, (outlet, *paragraphs)), date in zip(PAGES.items(), ("2024-05-03T11:40:00Z", "2024-05-03"), strict=False):
        (seeds / name).write_text(page(outlet, *paragraphs, published=date), encoding="utf-8")
    return built_well(shelf / "untimed" / "archive", "--seeds", seeds)


@pytest.fixture(scope="module")
def real(real_captures: Path, shelf: Path) -> Built:
    return built_well(shelf / "real_quotes" / "archive", "--seeds", real_captures / "seeds")


def rows(site: Built) -> list[Tag]:
    return soup(site.folder / "quotes.html").select(".utterance")


def row(site: Built, words: str) -> Tag:
    """The first row that has a wording with these words."""
    return next(one for one in rows(site) if any(words in said(quote) for quote in one.select("blockquote")))


def said(element: Tag) -> str:
    """The text of an element but for what is only for those who hear it."""
    copy = BeautifulSoup(str(element), "html.parser")
    for unseen in copy.select(".unseen, del"):
        unseen.decompose()
    return " ".join(copy.get_text().split())


def all_said(elements: Iterable[Tag]) -> list[str]:
    return [said(element) for element in elements]


def leads_to(element: Tag, selector: str) -> list[str]:
    return [str(link["href"]) for link in element.select(selector)]


def test_pages_of_quotations_break_no_rule(tower: Built) -> None:
    assert [broken_links(tower.folder), inline_parts(tower.folder), malformed_pages(tower.folder)] == [[], [], []]


def test_wordings_stand_in_one_row(tower: Built) -> None:
    one = row(tower, "to every boat that passes")
    assert len(one.select(".wording")) == 2
    assert all_said(one.select(".speaker")) == ["Greta Lindow"]


def test_what_differs_is_marked(tower: Built) -> None:
    one = row(tower, "to every boat that passes")
    assert all_said(one.select("ins")) in (["recognized"], ["recognised"])
    assert all_said(one.select(".remark")) == ["differs in spelling alone"]


def test_words_that_differ_stand_apart(tower: Built) -> None:
    quotes = row(tower, "to every boat that passes").select(".wording blockquote")
    texts = [" ".join(quote.get_text().split()) for quote in quotes]
    assert any("has [not here: recogni" in text and "] [here: recogni" in text for text in texts)
    assert all("] the tower" in text for text in texts if "here" in text)


def test_posts_of_no_paragraph_stand_last(harbour_posts: Built) -> None:
    (story,) = (harbour_posts.folder / "stories").glob("*.html")
    said_there = all_said(soup(story).select(".quotes .wording blockquote"))
    assert [words[:12] for words in said_there] == ["“The council", "“All of us a"]


def test_carriers_lead_to_their_paragraphs(tower: Built) -> None:
    links = leads_to(row(tower, "to every boat that passes"), ".wording .carried-by a")
    assert sorted(links) == ["./posts/argus-html.html#p2", "./posts/mail-html.html#p2"]


def test_a_date_is_as_exact_as_all_carriers_are(untimed: Built) -> None:
    (date,) = row(untimed, "to every boat that passes").select(".facts time")
    assert date["datetime"] == "2024-05-03"
    (alone,) = row(untimed, "hidden motivation").select(".facts time")
    assert str(alone["datetime"]).startswith("2024-05-03T11:40")


def test_outlets_are_counted_in_words(tower: Built) -> None:
    assert all_said(row(tower, "to every boat that passes").select(".facts span")[:1]) == ["carried by 2 outlets"]
    assert all_said(row(tower, "hidden motivation").select(".facts span")[:1]) == ["carried by 1 outlet"]


def test_a_few_words_are_in_part(tower: Built) -> None:
    parts = row(tower, "to every boat that passes").select(".told")
    assert "in part “a danger to every boat”" in all_said(part.select("p")[0] for part in parts)


def test_indirect_speech_says_so(tower: Built) -> None:
    told = [part for part in row(tower, "to every boat").select(".told") if "indirect" in said(part)]
    assert leads_to(told[0], ".carried-by a") == ["./posts/post-html.html#p2"]


def test_possible_translations_lead_both_ways(tower: Built) -> None:
    one, other = row(tower, "hidden motivation"), row(tower, "ulterior motive")
    assert leads_to(one, ".other-words a") == [f"./quotes.html#{other['id']}"]
    assert leads_to(other, ".other-words a") == [f"./quotes.html#{one['id']}"]


def test_words_of_nobody_are_no_row(tower: Built) -> None:
    assert not any("wreck" in said(quote) for one in rows(tower) for quote in one.select("blockquote"))


def carriers(element: Tag) -> set[str]:
    return {href.rpartition("/")[2][:3] for href in leads_to(element, ".wording .carried-by a")}


def test_real_carriers_share_a_row(real: Built) -> None:
    one = row(real, "confidence of the American people")
    assert carriers(one) == {"000", "001", "002", "003"}
    assert all_said(one.select(".speaker")) == ["Vladimir Putin"]


def test_real_spelling_variants_stand_together(real: Built) -> None:
    one = row(real, "that confidence can only")
    assert (carriers(one), len(one.select(".wording"))) == ({"000", "001", "002", "003"}, 2)


def test_real_translations_are_linked(real: Built) -> None:
    one, other = row(real, "no ulterior motive"), row(real, "no hidden motivation")
    assert f"./quotes.html#{other['id']}" in leads_to(one, ".other-words a")
    assert f"./quotes.html#{one['id']}" in leads_to(other, ".other-words a")
    assert carriers(one).isdisjoint(carriers(other))


def test_real_indirect_speech_is_marked(real: Built) -> None:
    told = [part for part in row(real, "no ulterior motive").select(".told") if "indirect" in said(part)]
    assert {href.rpartition("/")[2][:3] for href in leads_to(told[0], "a")} == {"001", "002", "003"}


def test_real_posts_have_their_signer(real: Built) -> None:
    assert all_said(row(real, "swing states").select(".speaker")) == ["Donald J. Trump"]


def test_real_narration_is_no_quotation(real: Built) -> None:
    shown = [said(quote) for one in rows(real) for quote in one.select("blockquote")]
    assert not any(word in words for words in shown for word in ("Putin said", "told", "remarks came"))
