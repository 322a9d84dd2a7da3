"""The headlines of one text, and how far they drift."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.stories.headlines import Headline, headlines_of
from plugins.syndication.stories.segment import Segment
from plugins.syndication.witness import Witness

BASE = "Ferry runs aground off Port Ansel: all 63 rescued"
WORDS = "Ferry ferry runs aground off US us all 63 sixty-three , : “ ' - labour labor"
TITLES = st.lists(st.sampled_from([*WORDS.split(), " ", "  "]), max_size=9).map(" ".join)
DATES = st.sampled_from(["2025-03-07", "2025-03", "2025-03-07T09:00", None])


def told(*titles: str, base: str = BASE) -> tuple[Headline, ...]:
    """The headlines of a story whose base is the first by date."""
    witnesses = [Witness(f"w{n}", title, "", date=f"2025-03-{n:02}") for n, title in enumerate(titles, start=2)]
    return headlines_of(Witness("base", base, "", date="2025-03-01"), witnesses).headlines


def test_spelling_and_punctuation_are_no_drift() -> None:
    (only,) = told("FERRY RUNS AGROUND OFF PORT ANSEL – ALL 63 RESCUED", BASE)
    assert (only.kind, only.witnesses) == ("same", ("base", "w2", "w3"))


def test_each_other_spelling_is_told_once() -> None:
    other = "Ferry runs aground off Port Ansel – all 63 rescued"
    assert told(other, other)[0].spellings == (other,)


def test_a_changed_word_is_marked() -> None:
    changed = told("Ferry runs aground off Port Ansel: all 60 rescued")[1]
    assert changed.kind == "changed"
    assert changed.segments[1:3] == (Segment("cut", "63"), Segment("added", "60"))


def test_capitals_of_a_headline_mark_nothing() -> None:
    changed = told("Ferry Runs Aground Off Tarrow: All 63 Rescued")[1]
    assert [text for op, text in changed.segments if op != "equal"] == ["Port Ansel", "Tarrow"]


def test_little_in_common_is_another_headline() -> None:
    another = told("Fishing boats turn back to rescue ferry passengers")[1]
    assert (another.kind, another.segments) == ("another", ())


def test_headlines_come_as_they_were_seen() -> None:
    assert [one.text for one in told("Boats turn back in fog", "Quiet on the ledge")] == [
        BASE,
        "Boats turn back in fog",
        "Quiet on the ledge",
    ]


def test_a_headline_may_be_older_than_the_base() -> None:
    first = Witness("a", "Boats turn back in fog", "", date="2025-02-28")
    assert headlines_of(Witness("b", BASE, "", date="2025-03-01"), [first]).headlines[0].witnesses == ("a",)


def test_a_missing_headline_is_no_headline() -> None:
    found = headlines_of(Witness("a", BASE, ""), [Witness("b", "", "")])
    assert (found.without, [one.text for one in found.headlines]) == (("b",), [BASE])


def test_beside_no_headline_each_is_another() -> None:
    assert [one.kind for one in told(BASE, base="")] == ["another"]


@given(TITLES, st.lists(st.tuples(TITLES, DATES), max_size=5))
def test_every_witness_stands_in_one_place(base: str, others: list[tuple[str, str | None]]) -> None:
    first = Witness("a", base, "")
    rest = [Witness(f"w{n}", title, "", date=date) for n, (title, date) in enumerate(others)]
    found = headlines_of(first, rest)
    placed = [*(id for one in found.headlines for id in one.witnesses), *found.without]
    assert sorted(placed) == ["a", *(one.id for one in rest)]
    assert found == headlines_of(first, rest[::-1])


@given(TITLES, st.lists(TITLES, max_size=5))
def test_segments_join_to_the_headline(base: str, others: list[str]) -> None:
    for one in told(*others, base=base):
        assert not one.segments or "".join(text for op, text in one.segments if op != "cut") == one.text
