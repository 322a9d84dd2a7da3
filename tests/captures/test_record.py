import json

from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.capture import Capture
from plugins.captures.fact import Fact
from plugins.captures.pages.text_page import read_text
from plugins.captures.record import record_of
from plugins.captures.span import Span
from tests.captures.invented import HEADLINE, PROSE, pages, read

KEYS = {
    "id", "title", "title_how", "published", "updated", "captured", "not_before", "places", "authors", "sections",
    "agency", "outlet", "summary", "url", "lang", "captions", "embeds", "body", "spans", "evidence",
}  # fmt: skip


@given(pages)
def test_records_are_plain_json(text: str) -> None:
    record = record_of(read_text("a.txt", text))
    assert json.loads(json.dumps(record)) == record


@given(pages)
def test_records_have_every_key(text: str) -> None:
    assert record_of(read_text("a.txt", text)).keys() == KEYS


def test_unknown_is_null_or_empty() -> None:
    record = record_of(read())
    assert [record[key] for key in ("published", "agency", "outlet", "url")] == [None] * 4
    assert [record[key] for key in ("places", "authors", "sections", "captions", "embeds")] == [[]] * 5


def test_evidence_is_by_key() -> None:
    record = record_of(read(HEADLINE, "FNW |", "By Nora Pask and Ewan Thrale"))
    text = "\n\n".join((HEADLINE, "FNW |", "By Nora Pask and Ewan Thrale", *PROSE))
    shown = {key: [text[start:end] for start, end in record["evidence"][key]] for key in ("title", "agency", "authors")}
    assert shown == {"title": [HEADLINE], "agency": ["FNW"], "authors": ["Nora Pask", "Ewan Thrale"]}


def test_body_is_parted_by_blank_lines() -> None:
    assert record_of(read(HEADLINE))["body"] == "\n\n".join(PROSE)


def test_captions_and_embeds_are_objects() -> None:
    record = record_of(read(HEADLINE, "The ferry. File photo", PROSE[1], "Off. — Tug (@tug) March 8, 2025"))
    assert record["captions"] == [{"text": "The ferry.", "credit": "File photo"}]
    assert record["embeds"] == [{"text": "Off.", "author": "Tug", "handle": "@tug", "date": "2025-03-08"}]


@given(st.text(st.sampled_from("a  \t\n\xa0\u2028\u3000\x1c\ud800"), min_size=1))
def test_white_space_of_paragraphs_is_folded(text: str) -> None:
    capture = Capture("a.txt", text, "", (Span(0, len(text), "body"),), Fact(""))
    assert capture.body == " ".join(text.split())
