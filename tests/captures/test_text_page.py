from dataclasses import fields
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.capture import Capture
from plugins.captures.fact import Fact, Stretch
from plugins.captures.pages.text_page import read_text
from tests.captures.invented import HEADLINE, PROSE, article, page, pages, read


def facts_of(capture: Capture) -> dict[str, tuple[Fact, ...]]:
    values: dict[str, Any] = {field.name: getattr(capture, field.name) for field in fields(capture)}
    singles = {name: (value,) for name, value in values.items() if isinstance(value, Fact)}
    return singles | {name: values[name] for name in ("places", "authors", "sections")}


def stretches_of(capture: Capture) -> list[Stretch]:
    shown = [caption.evidence for caption in capture.captions]
    shown += [embed.evidence for embed in capture.embeds]
    return shown + [stretch for facts in facts_of(capture).values() for fact in facts for stretch in fact.evidence]


def plain(text: str) -> str:
    return " ".join(text.casefold().split())


@given(pages)
def test_evidence_lies_in_the_text(text: str) -> None:
    assert all(0 <= start < end <= len(text) for start, end in stretches_of(read_text("a.txt", text)))


@given(pages)
def test_stated_words_stand_there(text: str) -> None:
    capture = read_text("a.txt", text)
    for name, facts in facts_of(capture).items():
        for fact in facts:
            if fact.how == "stated" and name not in ("published", "updated"):
                assert any(plain(fact.value) in plain(text[start:end]) for start, end in fact.evidence)


@given(pages)
def test_stated_days_stand_there(text: str) -> None:
    capture = read_text("a.txt", text)
    for fact in filter(None, (capture.published, capture.updated)):
        day = str(int(fact.value[8:10]))
        assert all(day in text[start:end] and fact.value[:4] in text[start:end] for start, end in fact.evidence)


@given(pages)
def test_every_fact_but_language_has_evidence(text: str) -> None:
    facts = {name: facts for name, facts in facts_of(read_text("a.txt", text)).items() if name not in ("title", "lang")}
    assert all(fact.evidence for found in facts.values() for fact in found)


@given(pages)
def test_body_is_what_is_labelled_so(text: str) -> None:
    capture = read_text("a.txt", text)
    words = [text[span.start : span.end].split() for span in capture.spans if span.kind in ("body", "subhead")]
    assert capture.body.split() == [word for some in words for word in some]


@given(pages)
def test_reading_is_repeatable(text: str) -> None:
    assert read_text("a.txt", text) == read_text("a.txt", text)


@given(st.lists(st.sampled_from(["Menu", "Share this story", "© 2025 Radio Ansel", "Related stories", "3 comments"])))
def test_page_of_furniture_has_no_body(lines: list[str]) -> None:
    assert read_text("a.txt", page(*lines)).body == ""


def test_line_ends_change_no_words() -> None:
    text = article(HEADLINE, "FNW |", "7 March 2025")
    one, two, three = (read_text("a.txt", text.replace("\n", end)) for end in ("\n", "\r\n", "\r"))
    assert one.body == two.body == three.body
    assert (
        [span.label for span in one.spans] == [span.label for span in two.spans] == [span.label for span in three.spans]
    )


def test_scraped_date_opens_the_page() -> None:
    capture = read_text("a.txt", f" date 2025-03-07 {HEADLINE}\n{page(*PROSE)}")
    assert capture.published is not None
    assert (capture.published.value, capture.title.value) == ("2025-03-07", HEADLINE)


def test_impossible_scraped_date_is_words() -> None:
    assert read_text("a.txt", f"date 2025-02-31 {PROSE[0]}\n\n{PROSE[1]}").published is None


def test_finer_statement_of_date_wins() -> None:
    published = read("7 March 2025", HEADLINE, "Published 7 March 2025 11:40").published
    assert published is not None
    assert published.value == "2025-03-07T11:40:00"


def test_breadcrumb_names_the_sections() -> None:
    sections = read("Home > Lanmere > Coast News > Article > Ferry runs aground", HEADLINE).sections
    assert [fact.value for fact in sections] == ["Lanmere", "Coast News"]


def test_place_stands_beside_the_date() -> None:
    assert [fact.value for fact in read(HEADLINE, "Updated: 7 March 2025 | Port Ansel").places] == ["Port Ansel"]


def test_page_of_captions_has_body() -> None:
    captions = [f"{sentence} File photo" for sentence in PROSE]
    assert "File photo" in read_text("a.txt", page(HEADLINE, *captions)).body
