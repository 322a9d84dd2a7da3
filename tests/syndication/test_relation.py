"""What two captures are to each other."""

from dataclasses import replace

from plugins.syndication.comparing.measure import measure
from plugins.syndication.kind import Kind
from plugins.syndication.relations.relation import judge
from plugins.syndication.texts.text_print import print_of
from plugins.syndication.thresholds import Thresholds
from plugins.syndication.witness import Witness
from tests.syndication.conftest import OWN

DEFAULT = Thresholds()


def kind(a: Witness, b: Witness) -> Kind:
    return judge(measure(print_of(a.body, 5), print_of(b.body, 5)), a, b, DEFAULT).kind


def _passage(wire: Witness) -> str:
    """Less than half of the report, and no quotation."""
    return "\n\n".join(wire.body.split("\n\n")[:2])


def test_a_shortened_text_is_a_copy(wire: Witness, shortened: Witness) -> None:
    assert kind(wire, shortened) == "copy"


def test_a_text_inside_longer_reporting_is_a_copy(wire: Witness, longer: Witness) -> None:
    assert kind(wire, longer) == "copy"


def test_a_shared_quotation_makes_no_copy(wire: Witness, independent: Witness) -> None:
    assert kind(wire, independent) == "related"


def test_a_passage_taken_over_is_an_excerpt(wire: Witness, unlike: Witness) -> None:
    passage = _passage(wire)
    comment = " ".join(f"{unlike.body} {n}" for n in range(2))
    assert kind(wire, replace(unlike, body=f"{comment}\n\n{passage}")) == "excerpt"


def test_one_sentence_is_no_excerpt(wire: Witness, unlike: Witness) -> None:
    assert kind(wire, replace(unlike, body=f"{wire.body.split(chr(10))[-1]}\n\n{unlike.body}")) == "related"


def test_an_outlets_newer_text_is_an_update(wire: Witness, longer: Witness) -> None:
    later = replace(longer, outlet="a", body=f"{OWN[1]}\n\n{longer.body}")
    assert kind(replace(wire, outlet="A"), later) == "update"


def test_what_an_outlet_repeats_later_is_boilerplate(wire: Witness, independent: Witness) -> None:
    later = replace(independent, outlet="Lanmere Today", body=f"{independent.body}\n\n{_passage(wire)}")
    assert kind(wire, replace(later, date="2025-05-01")) == "boilerplate"
    assert kind(wire, replace(later, date="2025-03-12")) == "update"


def test_a_caption_is_no_copy_of_a_report(wire: Witness) -> None:
    caption = replace(wire, id="caption", outlet="B", body=wire.body.split("\n\n")[0])
    assert kind(wire, caption) != "copy"


def test_one_quotation_twice_is_a_copy(wire: Witness) -> None:
    speech = Witness("a", "", f'"{wire.body.split(chr(10))[0]}"', "A")
    assert kind(speech, replace(speech, id="b", outlet="B")) == "copy"


def test_one_agencys_newer_text_is_an_update(wire: Witness, unlike: Witness) -> None:
    passage = _passage(wire)
    later = replace(unlike, agency="AP", body=" ".join([unlike.body] * 2) + f"\n\n{passage}")
    assert kind(replace(wire, agency="The Associated Press"), later) == "update"
    assert kind(replace(wire, agency="Reuters"), later) == "excerpt"


def test_a_digest_that_holds_a_report_is_no_copy(wire: Witness, unlike: Witness) -> None:
    digest = "\n\n".join([*(f"{unlike.body} {n}" for n in range(28)), wire.body])
    assert kind(wire, replace(unlike, body=digest)) == "excerpt"


def test_a_wire_copy_inside_a_longer_report_is_a_copy(wire: Witness, unlike: Witness) -> None:
    own = [f"{unlike.body} {n}" for n in range(9)]
    assert kind(wire, replace(unlike, body="\n\n".join([*own[:5], wire.body, *own[5:]]))) == "copy"


def test_a_longer_report_that_begins_alike_is_a_copy(wire: Witness, unlike: Witness) -> None:
    report = "\n\n".join([wire.body, *(f"{unlike.body} {n}" for n in range(14))])
    assert kind(wire, replace(unlike, body=report)) == "copy"


def test_rolling_reports_are_versions_of_one(wire: Witness, unlike: Witness) -> None:
    earlier = replace(wire, body=f"8:40 a.m.\n\n{wire.body}\n\n7:10 a.m.\n\nThe fog lies on the bay.")
    later = replace(earlier, id="later", outlet="B", agency=None, body=f"9:05 a.m.\n\n{unlike.body}\n\n{earlier.body}")
    assert kind(earlier, later) == "update"
    assert kind(earlier, replace(earlier, id="copy", outlet="B")) == "copy"


def test_press_releases_share_no_more_than_boilerplate(wire: Witness, unlike: Witness) -> None:
    about = "About Tarrow Ferries: founded in 1911, the line carries mail, milk and passengers to the islands all year."
    one, other = (replace(text, body=f"{text.body}\n\n{about}") for text in (wire, unlike))
    assert kind(one, other) == "boilerplate"
    assert kind(one, replace(other, body=f"{other.body}\n\nThe mill at Holt closed.")) == "related"


def test_short_press_releases_are_no_copies_by_their_portrait(wire: Witness, independent: Witness) -> None:
    about = "\n\n".join(wire.body.split("\n\n")[:2])
    one, other = (" ".join(text.split()[:30]) for text in (independent.body, " ".join(OWN)))
    releases = [
        replace(independent, id=id, outlet=id, body=f"{body}.\n\n{about}") for id, body in (("a", one), ("b", other))
    ]
    assert kind(*releases) == "boilerplate"


def test_two_languages_have_nothing_in_common(wire: Witness) -> None:
    german = "Die Fähre lief am Dienstag im Morgengrauen mit dreiundsechzig Menschen an Bord auf eine Sandbank."
    assert kind(wire, replace(wire, id="b", outlet="B", body=german)) == "related"


def test_two_briefs_of_one_text_are_copies(wire: Witness) -> None:
    brief = replace(wire, body=" ".join(wire.body.split()[:30]))
    assert kind(brief, replace(brief, id="b", outlet="B", body=f"{brief.body} More later.")) == "copy"


def test_a_capture_of_nothing_but_quotation_is_measured_whole(wire: Witness) -> None:
    speech = replace(wire, body="\n\n".join(f'"{part}"' for part in wire.body.replace('"', "").split("\n\n")))
    assert kind(speech, replace(speech, id="b", outlet="B", body=speech.body.replace("dawn", "daybreak"))) == "copy"
