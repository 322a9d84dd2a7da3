"""Who is quoted saying what, by the narrator's words beside it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.quotes.finding import find_quotations
from plugins.syndication.quotes.quotation import Quotation

HARBOUR = "The ferry struck the bar on Friday. Greta Lindow, the master, stayed aboard."
MARKS = "[“”„‟«»\"‘’'`]"


def found(*paragraphs: str) -> list[Quotation]:
    return find_quotations("a.txt", "\n\n".join(paragraphs))


def only(*paragraphs: str) -> Quotation:
    (quotation,) = found(*paragraphs)
    return quotation


@pytest.mark.parametrize(
    "sentence",
    [
        "“The tide came early that day,” Greta Lindow said.",
        "“The tide came early that day,” said Greta Lindow.",
        "“The tide came early that day,” Captain Greta Lindow told reporters on the quay.",
        "“The tide came early that day,” said Capt. Greta Lindow, who has sailed since 1990.",
        "“The tide came early that day,” according to Greta Lindow.",
        "Greta Lindow said: “The tide came early that day.”",
        "On Monday, Greta Lindow told the court, “The tide came early that day.”",
        "Greta Lindow, in a statement, said: “The tide came early that day.”",
        "“The tide came early that day,” the pilot's sister Greta Lindow added.",
        '“The tide came early that day," Greta Lindow said.',
        "“The tide came early that day,” said the trust's chair, Greta Lindow.",
        "“The tide came early that day,” said their superintendent, Greta Lindow, on the quay.",
        "“The tide came early that day,” said Tarrow's harbour master, Greta Lindow, who stayed aboard.",
        "“The tide came early that day,” according to the chair, Greta Lindow.",
        "“The tide came early that day,” the trust's chair, Greta Lindow, said.",
        "“The tide came early that day,” Greta Lindow, the trust's chair, said.",
        "“The tide came early that day,” Greta Lindow, chair of the trust, said.",
        "The tug's master, Greta Lindow, said: “The tide came early that day.”",
    ],
)
def test_a_named_speaker_is_found(sentence: str) -> None:
    assert (only(sentence).speaker.name, only(sentence).kind) == ("Greta Lindow", "direct")


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("“The tide came early that day,” said a spokesman for the mayor, Otto Reke.", "a spokesman for the mayor"),
        ("“The tide came early that day,” according to the bulletin, Greta Lindow.", "the bulletin"),
        ("“The tide came early that day,” said the pilots in Quay Forks, North Tarrow.", "the pilots"),
        ("“The tide came early that day,” said a man in the hall, Greta Lindow's brother.", "a man"),
    ],
)
def test_another_name_is_no_apposition(sentence: str, speaker: str) -> None:
    assert only(sentence).speaker.name == speaker


def test_evidence_of_an_apposition_has_its_name() -> None:
    text = "“We felt one long scrape,” said the tug's master, Greta Lindow, on the quay."
    assert text[slice(*(only(text).evidence or ()))] == "said the tug's master, Greta Lindow"


def test_foreign_verbs_name_a_speaker() -> None:
    assert only("« La marée est venue trop tôt », a déclaré Marcel Aubert lundi.").speaker.name == "Marcel Aubert"


def test_a_surname_is_made_full() -> None:
    assert only(HARBOUR, "“The tide came early that day,” Lindow said.").speaker.name == "Greta Lindow"


@pytest.mark.parametrize(
    "naming",
    [
        "Greta Lindow offered to stay.",
        "Convener Greta Lindow has called a meeting.",
        "Harbourmaster Greta Lindow stayed. The harbourmaster was calm.",
        "The council heard Deputy Minister Greta Lindow.",
        "Captain Greta Lindow stayed. Greta Lindow was calm.",
    ],
)
def test_any_full_name_makes_one_full(naming: str) -> None:
    assert found("The boats lay in.", naming, "“The tide came early,” Lindow said.")[0].speaker.name == "Greta Lindow"


def test_two_of_one_surname_stay_apart() -> None:
    family = "Greta Lindow and Otto Lindow were aboard."
    assert only(family, "“The tide came early that day,” Lindow said.").speaker.name == "Lindow"


def test_a_pronoun_means_the_last_speaker() -> None:
    assert only(HARBOUR, "Lindow said that the bar had moved.", "“It was early,” she said.").speaker.key == "lindow"


def test_a_pronoun_without_a_person_stays_one() -> None:
    speaker = only("The tide was out.", "“It came early that day,” she said.").speaker
    assert (speaker.name, speaker.known, speaker.key) == ("she", "pronoun", "")


def test_a_role_is_told_by_its_bearer() -> None:
    named = "Tarrow President Otto Reke visited the quay."
    assert only(named, "“We will dredge it at once,” the Tarrow president said.").speaker.name == "Otto Reke"


def test_a_role_of_two_is_left_alone() -> None:
    named = "President Otto Reke met President Ada Sarn."
    assert only(named, "“We will dredge it at once,” the president said.").speaker.name == "the president"


def test_an_interrupted_sentence_is_one() -> None:
    quotation = only("“We felt one long scrape,” Lindow said, “and then it was quiet.”")
    assert quotation.words == "We felt one long scrape, … and then it was quiet."


def test_a_speech_runs_over_paragraphs() -> None:
    quotation = only("Lindow said: “We felt one long scrape.", "“Then it was quiet,” and sat down.")
    assert (len(quotation.parts), quotation.speaker.key) == (2, "lindow")


def test_a_sentence_after_goes_on() -> None:
    first, second = found("“We felt one long scrape,” Lindow said. “Then it was quiet.”")
    assert (first.speaker.key, second.speaker.key, second.evidence) == ("lindow", "lindow", None)


def test_narration_between_ends_a_speech() -> None:
    _, second = found("“We felt one long scrape,” Lindow said.", "The tug left.", "“Then it was quiet on deck.”")
    assert second.speaker.known == "unknown"


def test_words_of_a_sentence_are_partial() -> None:
    quotation = only("Lindow said the delay was 'a formality' with no other motive.")
    assert (quotation.kind, quotation.speaker.key) == ("partial", "lindow")


def test_a_title_is_no_sentence() -> None:
    assert only("Lindow told the makers of “The Long Night Watch.”").kind == "partial"


def test_evidence_is_the_narrators_words() -> None:
    text = "“We felt one long scrape,” Lindow said on the quay. The tug left."
    assert text[slice(*(only(text).evidence or ()))] == "Lindow said on the quay"


def test_paragraphs_are_counted_from_one() -> None:
    assert only(HARBOUR, "“We felt one long scrape,” Lindow said.").number == 2


def test_a_signed_post_has_its_signer() -> None:
    quotation = only("All of us are safe and well! — Tarrow Council (@tarrow) March 11, 2025")
    assert (quotation.words, quotation.speaker.name) == ("All of us are safe and well!", "Tarrow Council")


def test_an_apostrophe_quotes_no_narration() -> None:
    assert found("The council ' s lawyer said the boats were lost. The crew's wages weren't.") == []


def test_an_unclosed_mark_quotes_no_narration() -> None:
    words = [one.words for one in found("“We sail at noon, he said. The rain began. “We wait for it,” she said.")]
    assert words == ["We wait for it,"]


@given(st.text(alphabet="ab AB.,\n\"“”'‘’`«»—", max_size=120))
def test_what_is_quoted_stands_between_marks(text: str) -> None:
    body = "\n\n".join(part for part in text.split("\n") if part.strip())
    for quotation in find_quotations("a", body):
        for at, (start, end) in enumerate(quotation.parts):
            before, after = body[:start].rstrip(), body[end:].partition("\n")[0].lstrip()
            assert before[-1:] in MARKS
            if after[:1] not in [*MARKS]:  # nobody is said to speak here: only a paragraph's first mark may wait
                assert (after, at + 1 < len(quotation.parts)) == ("", True)
                assert not re.sub(r"[\s“„«\"‘'`]+", "", before.rpartition("\n")[2])


@given(st.text(alphabet="abc AB.,\n\"“”'‘’`«»—said", max_size=120))
def test_quoted_words_stand_in_the_body(text: str) -> None:
    body = "\n\n".join(part for part in text.split("\n") if part.strip())
    for quotation in find_quotations("a", body):
        said = " ".join(body[slice(*part)] for part in quotation.parts)
        assert quotation.words.replace(" … ", " ").split() == said.split()


@given(
    st.lists(st.sampled_from(["“", "”", '"', "«", "»", "He said we sail. ", "Boats lie here. ", "\n\n"]), max_size=30)
)
def test_mixed_marks_join_no_narration(pieces: list[str]) -> None:
    for quotation in find_quotations("a", "".join(pieces)):
        for start, end in quotation.parts:
            assert "\n" not in "".join(pieces)[start:end]
