"""What two captures are to each other."""

from dataclasses import replace

from plugins.syndication.measure import measure
from plugins.syndication.relation import Kind, relate
from plugins.syndication.shingles import Hasher
from plugins.syndication.text_print import Print
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Witness


def kind(a: Witness, b: Witness) -> Kind:
    hasher = Hasher()
    return relate(measure(Print(a, hasher), Print(b, hasher)), a, b, Thresholds())


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


def test_one_agencys_newer_text_is_an_update(wire: Witness, unlike: Witness) -> None:
    passage = wire.body.split("\n\n")[3]
    later = replace(unlike, agency="AP", body=" ".join([unlike.body] * 2) + f"\n\n{passage}")
    assert kind(replace(wire, agency="The Associated Press"), later) == "update"
    assert kind(replace(wire, agency="Reuters"), later) == "excerpt"
