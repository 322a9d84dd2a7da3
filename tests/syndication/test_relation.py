"""What two captures are to each other."""

from dataclasses import replace

from plugins.syndication.relation import Kind, Print, measure, relate, relation
from plugins.syndication.shingles import Hasher
from plugins.syndication.witness import Witness


def kind(a: Witness, b: Witness) -> Kind:
    hasher = Hasher()
    return relate(measure(Print(a, hasher), Print(b, hasher)), a, b)


def test_a_shortened_text_is_a_copy(wire: Witness, shortened: Witness) -> None:
    assert kind(wire, shortened) == "copy"


def test_a_text_inside_longer_reporting_is_a_copy(wire: Witness, longer: Witness) -> None:
    assert kind(wire, longer) == "copy"


def test_a_shared_quotation_makes_no_copy(wire: Witness, independent: Witness) -> None:
    assert kind(wire, independent) == "related"


def test_a_passage_taken_over_is_an_excerpt(wire: Witness, unlike: Witness) -> None:
    passage = wire.body.split("\n\n")[3]
    comment = " ".join(f"{unlike.body} {n}" for n in range(2))
    assert kind(wire, replace(unlike, body=f"{comment}\n\n{passage}")) == "excerpt"


def test_an_outlets_newer_text_is_an_update(wire: Witness, longer: Witness) -> None:
    assert kind(replace(wire, outlet="A"), replace(longer, outlet="a")) == "update"


def test_what_an_outlet_repeats_later_is_boilerplate(wire: Witness, longer: Witness) -> None:
    assert kind(replace(wire, outlet="A"), replace(longer, outlet="A", date="2025-05-01")) == "boilerplate"


def test_a_caption_is_no_copy_of_a_report(wire: Witness) -> None:
    caption = replace(wire, id="caption", outlet="B", body=wire.body.split("\n\n")[0])
    assert kind(wire, caption) != "copy"


def test_one_quotation_twice_is_a_copy(wire: Witness) -> None:
    speech = Witness("a", "", f'"{wire.body.split(chr(10))[0]}"', "A")
    assert kind(speech, replace(speech, id="b", outlet="B")) == "copy"


def test_a_relation_is_the_same_either_way(wire: Witness, longer: Witness) -> None:
    hasher = Hasher()
    a, b = Print(wire, hasher), Print(longer, hasher)
    assert relation(a, b, "copy") == relation(b, a, "copy")


def test_the_evidence_stands_in_the_text(wire: Witness, longer: Witness) -> None:
    hasher = Hasher()
    found = relation(Print(wire, hasher), Print(longer, hasher), "copy")
    assert found.runs
    assert all(run in longer.body for run in found.runs)
