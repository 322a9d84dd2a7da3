from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plugins.captures.capture import Capture
from plugins.captures.collection import read_collection
from plugins.captures.corrections.corrections import Correction, Decisions, correct
from plugins.captures.corrections.relabelling import relabel
from plugins.captures.explanation import explain
from plugins.captures.html.html_page import read_html
from plugins.captures.lines.line import split_lines
from plugins.captures.margin import fact_notes, set_aside
from plugins.captures.pages.text_page import read_text
from plugins.captures.span import Span, cover
from tests.captures.invented import HEADLINE, PROSE, article, html, label_of, pages, paragraphs, read

PROMOTION = "Read the harbour’s own paper every morning for less than a cup of tea at the quay costs you."
LABELS = st.sampled_from(
    [
        "title",
        "summary",
        "date",
        "credit",
        "byline",
        "dateline",
        "body",
        "subhead",
        "caption",
        "embed",
        "furniture:promo",
    ]
)


def corrected(capture: Capture, **labels: str | int) -> tuple[Capture, list[str]]:
    wanted = tuple((label.replace("_", ":"), lines) for label, lines in labels.items())
    decisions = Decisions((Correction(capture.id, {}, 3, "seen on the page", wanted),))
    (after,), problems = correct([capture], decisions)
    return after, [problem.reason for problem in problems]


def test_paragraph_set_aside_wrongly_returns() -> None:
    capture = read(HEADLINE, after=("Subscribe to our newsletter, the keeper said, and all laughed.",))
    after, problems = corrected(capture, body="Subscribe to our newsletter")
    assert problems == []
    assert after.paragraphs[-1].text.startswith("Subscribe to our newsletter")


def test_advertisement_leaves_the_text() -> None:
    after, _ = corrected(read(HEADLINE, PROSE[0], PROMOTION), furniture_promo="Read the harbour's own")
    assert PROMOTION not in after.body
    assert ("promo", (PROMOTION,)) in [(group.kind, group.lines) for group in set_aside(after)]


def test_change_shows_with_its_reason() -> None:
    after, _ = corrected(read(HEADLINE, PROSE[0], PROMOTION), furniture_promo="Read the harbour's own")
    (note,) = (note for note in fact_notes(after) if note.label == "Reading")
    assert (note.value, note.how, note.remark) == ("promo, first taken for text", "corrected", "seen on the page")
    assert note.evidence[0].startswith("Read the harbour’s own")
    assert "label        furniture:promo, read as body  [corrected; line 5: “Read the harbour" in explain(after)


def test_broken_paragraph_stays_one() -> None:
    text = article(HEADLINE).replace("ran onto a ledge", "ran onto\na ledge")
    capture = read_text("a.txt", text)
    start = text.index(PROSE[0][:20])
    whole = Span(start, text.index(PROSE[1]) - 2, "furniture:promo")
    rest = [span for span in capture.spans if span.kind != "blank" and not whole.start <= span.start < whole.end]
    capture = replace(capture, spans=cover(text, sorted([*rest, whole], key=lambda span: span.start)))
    after, _ = corrected(capture, body=PROSE[0][:30])
    assert after.paragraphs[0].text == PROSE[0]
    after, _ = corrected(capture, caption="a ledge off")
    assert [caption.text.split()[:2] for caption in after.captions] == [["a", "ledge"]]
    assert label_of(after, "ran onto") == "furniture:promo"


def test_headline_follows_its_label() -> None:
    after, _ = corrected(read(HEADLINE, "All brought ashore"), title="All brought")
    assert (after.title.value, after.title.how, after.title.reason) == (
        "All brought ashore",
        "corrected",
        "seen on the page",
    )
    assert label_of(after, HEADLINE) == "furniture:other"


def test_derived_headline_follows_first_sentence() -> None:
    after, _ = corrected(read(PROMOTION), furniture_promo=1)
    assert after.title.how == "derived"
    assert after.title.value.startswith("The harbour ferry")


def test_bare_name_becomes_author() -> None:
    after, _ = corrected(read(HEADLINE, "Nora Pask and Ewan Thrale"), byline="Nora Pask")
    assert [author.value for author in after.authors] == ["Nora Pask", "Ewan Thrale"]
    assert [after.text[slice(*author.evidence[0])] for author in after.authors] == ["Nora Pask", "Ewan Thrale"]


def test_caption_and_embed_follow() -> None:
    after, _ = corrected(read(HEADLINE), caption="The coastguard said", embed="A tug from")
    assert [caption.text for caption in after.captions] == [PROSE[1]]
    assert [embed.text for embed in after.embeds] == [PROSE[2]]
    assert len(after.paragraphs) == 1


def test_date_behind_article_is_read() -> None:
    capture = read(HEADLINE, after=(PROMOTION, "Accept cookies", "7 March 2025"))
    assert capture.published is None
    after, _ = corrected(capture, date="7 March")
    assert after.published is not None
    assert after.published.value == "2025-03-07"


def test_html_lines_are_labelled_too() -> None:
    capture = read_html("a.html", html(f"<h1>{HEADLINE}</h1>{paragraphs(*PROSE, PROMOTION)}", "<title>x</title>"))
    after, problems = corrected(capture, furniture_promo="Read the harbour's own")
    assert problems == []
    assert PROMOTION in capture.body
    assert PROMOTION not in after.body
    assert (after.title, after.url, after.outlet) == (capture.title, capture.url, capture.outlet)


def test_what_tags_state_stays() -> None:
    tags = f'<meta property="og:title" content="{HEADLINE}"><meta property="og:description" content="All are safe.">'
    capture = read_html("a.html", html(f"<h1>{HEADLINE}</h1><p>All are safe.</p>{paragraphs(*PROSE, PROMOTION)}", tags))
    after, _ = corrected(capture, furniture_promo="Read the harbour's own", furniture=1, body="All are safe.")
    assert (after.title.value, after.title.how) == (HEADLINE, "stated")
    assert (after.summary, after.outlet) == (capture.summary, capture.outlet)
    assert "All are safe." in after.body


def test_untouched_captions_of_html_stay() -> None:
    figure = "<figure><img src='a.png'><figcaption>The ferry at her berth</figcaption></figure>"
    capture = read_html("a.html", html(f"<h1>{HEADLINE}</h1>{paragraphs(PROSE[0])}{figure}{paragraphs(*PROSE[1:])}"))
    assert [caption.text for caption in capture.captions] == ["The ferry at her berth"]
    assert corrected(capture, caption="A tug")[0].captions[:1] == capture.captions
    assert corrected(capture, furniture="The ferry at her")[0].captions == ()


@pytest.mark.parametrize(
    ("labels", "reason"),
    [
        ({"body": "nowhere"}, "no line begins with 'nowhere' in 'a.txt'"),
        ({"body": 3, "caption": "The harbour"}, "line 3 of 'a.txt' cannot be both body and caption"),
    ],
)
def test_unfit_labels_are_told(labels: dict[str, str | int], reason: str) -> None:
    capture = read(HEADLINE)
    after, (said,) = corrected(capture, **labels)
    assert said.startswith(reason)
    assert after == capture


def test_line_is_decided_once() -> None:
    one, two = (Correction("a.txt", {}, line, "x", (("caption", 3),)) for line in (1, 7))
    _, (problem,) = correct([read(HEADLINE)], Decisions((one, two)))
    assert (problem.line, problem.reason) == (7, "line 3 of 'a.txt' was corrected above already (line 1)")


def test_page_of_furniture_can_be_saved(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Menu\n\nShare this story\n", encoding="utf-8")
    decision = '[[correction]]\ncapture = "a.txt"\nreason = "a notice"\nlabels = { body = "Share" }\n'
    (tmp_path / "corrections.toml").write_text(decision, encoding="utf-8")
    assert [capture.body for capture in read_collection(tmp_path, tmp_path).captures] == ["Share this story"]


@given(pages, st.data())
def test_relabelled_spans_join_back(text: str, data: st.DataObject) -> None:
    lines = split_lines(text)
    assume(lines)
    chosen = st.dictionaries(st.sampled_from([line.number for line in lines]), LABELS, min_size=1)
    labels = data.draw(chosen)
    after = relabel(read_text("a.txt", text), labels, "corrected", "because")
    assert "".join(text[span.start : span.end] for span in after.spans) == text
    for line in lines:
        if line.number in labels:
            assert {s.label for s in after.spans if s.start < line.end and line.start < s.end} == {labels[line.number]}
    assert explain(after)


@given(pages, st.data())
def test_same_label_changes_no_fact(text: str, data: st.DataObject) -> None:
    capture = read_text("a.txt", article(HEADLINE, after=(text,)))
    starts = {span.start for span in capture.spans if span.label == "body"}
    line = data.draw(st.sampled_from([line for line in split_lines(capture.text) if line.start in starts]))
    after = relabel(capture, {line.number: "body"}, "corrected", "because")
    assert (after.authors, after.published, after.captions) == (capture.authors, capture.published, capture.captions)
