"""Which quoted stretches make one utterance, and which marks quote nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.quotes.parts import quoted_parts

DOUBLE = "[“”\"]|``|''"
PIECES = ["“", "”", '"', "``", "''", "Nobody spoke ", "Tom Oakes said ", ", said Tom Oakes", ", Kale said.", "who "]
PIECES += ["We sail at noon", "the boats left", ". ", ", ", ": ", " ", "\n\n", "\n\n“", "\n\n``"]
GAPS = [
    "he said",
    "she replied",
    "Oakes told Kale",
    "Kale wrote",
    "who replied",
    ",",
    "adding",
    "and",
    ". The tug left",
]
BRIDGE = "“The bridge is gone,” said Tom Oakes."


def told(*paragraphs: str) -> list[list[str]]:
    body = "\n\n".join(paragraphs)
    return [[body[start:end] for start, end in quoted.parts] for quoted in quoted_parts(body)]


@pytest.mark.parametrize(
    "narration",
    [
        'Nobody spoke "until the rain stopped.',
        "Nobody spoke “until the rain stopped.",
        "Nobody said “until the rain stopped.",
        "Nobody, they said, “until the rain stopped. The hall was empty.",
        "The town was “broke and tired. She left the hall by the back door at nine.",
        "The town, once rich, “broke and tired. She left by the back door.",
        "The rain stopped. “We left the hall by the back door at nine.",
        "“We are broke, said the mayor, Anna Kale, and closed the book. The town hall was full of people.",
        "“We are broke, Kirby said.",
        "“We are broke, the harbour master said at nine, and the hall fell silent.",
        "He called it “poor and left: “We sail at noon, and then we rest.",
        '"We are broke and tired. The hall was full.',
    ],
)
def test_narration_runs_on_into_nothing(narration: str) -> None:
    assert told(narration, BRIDGE) == [["The bridge is gone,"]]


@pytest.mark.parametrize(
    "speech",
    [
        "“We wait for the tide.",
        "Kale said: “We wait for the tide.",
        "Kale said, “We wait for the tide.",
        "Kale said “We wait for the tide.",
        "“No,” Kale said. “We wait for the tide.",
        "“No,” Kale said, “we wait for the tide.",
        "“No,” said Kale of Tarrow v. Sallow. “We wait for the tide.",
    ],
)
def test_a_speech_runs_on(speech: str) -> None:
    *_, waits, sails = told(speech, "“Then we sail.”")[-1]
    assert (waits.lower(), sails) == ("we wait for the tide.", "Then we sail.")


def test_a_speech_runs_over_three() -> None:
    assert told("“We wait.", "“We rest.", "“We sail,” Kale said.") == [["We wait.", "We rest.", "We sail,"]]


def test_printed_backquotes_are_curly_marks() -> None:
    assert told("`` We wait.", "“We sail,” Kale said.") == [["We wait.", "We sail,"]]


def test_a_speech_never_closed_is_none() -> None:
    assert told("“We wait.", "“We rest.", "The tug left.") == []


def test_a_speech_is_closed_by_another_mark() -> None:
    assert told("“We ‘wait’", "“We sail,” Kale said.") == [["We ‘wait’", "We sail,"]]


@pytest.mark.parametrize(
    "gap",
    [
        "Tom Oakes told Anna Kale, who replied,",
        "Tom Oakes told Anna Kale, who shook her head,",
        "the agent said, and Mr. Penn responded,",
        "he said, and she replied,",
        "said the bishop, adding that it is not enough to say,",
        "Tom Oakes said on the quay. The pilot waved,",
        "he said. Later that day, he added,",
        "Tom Oakes said of the ” sign,",
        "Tom Oakes told the mayor, and Kale said,",
    ],
)
def test_two_people_are_not_glued(gap: str) -> None:
    said = told(f"“The harbour is a swamp,” {gap} “You dug that swamp yourself.”")
    assert said == [["The harbour is a swamp,"], ["You dug that swamp yourself."]]


@pytest.mark.parametrize(
    "gap",
    [
        "he said,",
        "said Mr. Oakes, adding,",
        "he said, adding moments later,",
        "he said and then added,",
        "he said when asked about it,",
        "he said of the council's claims,",
        "he said in prepared remarks,",
        "Gov. Oakes wrote in Tarrow v. Sallow,",
        "said Oakes, who runs the harbour,",
        "Oakes, which is a name of trees, said,",
        "he said, and he added,",
        "said Oakes, and Oakes added,",
        "Oakes said —",
    ],
)
def test_one_person_is_only_interrupted(gap: str) -> None:
    assert told(f"“The harbour is a swamp,” {gap} “and it stinks.”") == [["The harbour is a swamp,", "and it stinks."]]


def test_two_small_marks_open_too() -> None:
    body = "‘We have nothing to hide,' said Tom Oakes. ''We never had a plan,'' he said, `` and we never will. ''"
    assert told(body) == [["We have nothing to hide,"], ["We never had a plan,", "and we never will."]]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_open_marks_quote_only_speeches(text: str) -> None:
    body = "\n\n".join(part.strip() for part in text.split("\n\n") if part.strip())
    for quoted in quoted_parts(body):
        for at, (start, end) in enumerate(quoted.parts):
            assert re.search(rf"(?:{DOUBLE})\s*\Z", body[:start])
            if not re.match(rf"[^\S\n]*(?:{DOUBLE})", body[end:]):
                assert at + 1 < len(quoted.parts)
                assert speech_runs_on(body, start, end)


def speech_runs_on(body: str, start: int, end: int) -> bool:
    """Whether words without a closing mark go on in a next paragraph: the conditions in the words of these pieces."""
    before, opening, _ = re.split(rf"({DOUBLE})\s*\Z", body[:start].rpartition("\n")[2])
    goes_on = re.match('\n\n(``|[“"])', body[end:])
    led_in = not before.strip() or re.search(r"(?:[:,]|said|said Tom Oakes\.)\s*\Z", before)
    one_kind = goes_on is not None and goes_on[1].replace("``", "“") == opening.replace("``", "“")
    return bool(one_kind and led_in and not re.search(rf"{DOUBLE}|, said Tom|, Kale said\.", body[start:end]))


@given(st.lists(st.sampled_from(GAPS), max_size=5).map(" ".join))
def test_interruptions_have_one_speaker(gap: str) -> None:
    if told(f"“We sail,” {gap}, “and rest.”") != [["We sail,"], ["and rest."]]:
        assert not re.search(rf"{DOUBLE}|\. The|who replied", gap)
        assert sum(told_by in gap for told_by in ("he said", "she replied", "Oakes told", "Kale wrote")) < 2
