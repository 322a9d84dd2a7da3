"""Why two captures are what they are to each other."""

import re

from plugins.captures.capture import Capture
from plugins.captures.fact import Fact
from plugins.captures.span import Span
from plugins.syndication.decisions.decision import Why
from plugins.syndication.decisions.settled import Settled
from plugins.syndication.relations.explanation import explain_pair
from plugins.syndication.witness import Witness


def capture(witness: Witness, furniture: str = "") -> Capture:
    """A capture that reads as this witness, with a line of furniture behind it."""
    text = f"{witness.body}\n\n{furniture}"
    parts = list(re.finditer(r"\n+|[^\n]+", text))
    labels = ("blank" if part[0].isspace() else "furniture" if part[0] == furniture else "body" for part in parts)
    spans = tuple(Span(*part.span(), label) for part, label in zip(parts, labels, strict=True))
    outlet, agency = (Fact(value) if value else None for value in (witness.outlet, witness.agency))
    return Capture(witness.id, text, "", spans, Fact(witness.title), outlet=outlet, agency=agency)


def explain(a: Witness, b: Witness, settled: Settled | None = None) -> str:
    return explain_pair(capture(a), capture(b), settled)


def test_copies_are_explained(wire: Witness, longer: Witness) -> None:
    said = explain(wire, longer)
    assert said.startswith(
        "wire and longer are copies of one text: both lead with the same, and much of what follows is the same."
    )
    assert "longer (229 words) holds 86% of wire (143 words)." in said


def test_a_shared_quotation_is_explained(wire: Witness, independent: Witness) -> None:
    said = explain(wire, independent)
    assert "wire and independent are no copies of one text" in said
    assert "They share 20 words in one run of five or more, 17 quoted, 3 of an agency." in said


def test_the_longest_runs_are_shown(wire: Witness, longer: Witness) -> None:
    assert "“The harbour ferry Maid of Tarrow ran onto a sandbank at dawn on Tuesday" in explain(wire, longer)


def test_identical_texts_are_explained(wire: Witness) -> None:
    twin = Witness("twin", "", wire.body.upper(), "Tarrow Beacon")
    assert "Their texts have the same 143 words." in explain(wire, twin)


def test_a_decision_is_said_first(wire: Witness, longer: Witness) -> None:
    why = Why("another ferry of the same name", 7)
    settled = Settled(apart={("longer", "wire"): why}, relations={("longer", "wire"): ("related", why)})
    first = explain(wire, longer, settled).splitlines()[0]
    assert first.startswith("By decision, whatever the measure says: related (line 7 of stories.toml: another ferry")


def test_shared_furniture_is_told_apart(wire: Witness, unlike: Witness) -> None:
    notice = "Sign up for the tides of the week, every Friday at noon."
    said = explain_pair(capture(wire, notice), capture(unlike, notice))
    assert "What is set aside on both pages shares 12 words, which do not count." in said


def test_an_empty_text_is_explained(wire: Witness) -> None:
    assert "empty has no text to compare." in explain(wire, Witness("empty", "", ""))


def test_too_few_words_show_no_copying() -> None:
    one, other = (Witness(id, "", "The ferry ran aground.") for id in ("one", "other"))
    assert explain(one, other).startswith("one and other are not compared: fewer than 12 words, as 4 are,")


def test_two_empty_texts_are_no_copies() -> None:
    assert explain(Witness("one", "", ""), Witness("other", "", "")) == "one has no text to compare."


def test_a_capture_named_twice_is_one(wire: Witness) -> None:
    assert explain(wire, wire) == "wire is one capture, named twice."


def test_each_lead_is_said_of_its_own_text(wire: Witness, longer: Witness) -> None:
    shared, own = wire.body.replace('"', "").split()[:70], longer.body.split()[:30]
    begins, ends = " ".join([*shared, *own]), " ".join([*own[::-1], *shared])
    for names in (("one", "other"), ("other", "one")):
        first, last = (Witness(id, "", body) for id, body in zip(names, (begins, ends), strict=True))
        assert f"100% of {first.id}" in explain(first, last)
