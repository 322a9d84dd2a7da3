"""How much of one text another holds."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.comparing.measure import IDENTICAL, Measure, measure, measures
from plugins.syndication.comparing.postings import post
from plugins.syndication.texts.text_print import Print, print_of
from tests.syndication.plain_words import words

SPOKEN = "ferry bank fog tide crew rope"
BODIES = st.lists(st.sampled_from([*SPOKEN.split(), '"we sail at noon"']), max_size=40).map(" ".join)
LONG = " ".join(f"word{n}" for n in range(200))


def of(body: str, size: int = 2) -> Print:
    return print_of(body, size)


def told(body: str) -> set[tuple[str, ...]]:
    """The runs of two words of a text without quotations."""
    found = words(body)
    return set(pairwise(found)) or {tuple(found)} - {()}


@given(*[st.lists(st.sampled_from(SPOKEN.split()), max_size=40).map(" ".join)] * 2)
def test_containment_is_the_overlap_coefficient(a: str, b: str) -> None:
    one, other = told(a), told(b)
    assert measure(of(a), of(b)).full == len(one & other) / max(min(len(one), len(other)), 1)


@given(BODIES, BODIES)
def test_order_does_not_change_the_measure(a: str, b: str) -> None:
    assert measure(of(a), of(b)) == measure(of(b), of(a))


@given(st.lists(BODIES, min_size=2, max_size=4))
def test_company_does_not_change_the_measure(bodies: list[str]) -> None:
    prints = [of(body) for body in bodies]
    (found,) = measures(prints, post([one.shingles for one in prints]), np.array([[0, 1]]))
    assert found == measure(prints[0], prints[1])


@given(BODIES, BODIES)
def test_every_share_is_a_share(a: str, b: str) -> None:
    found = measure(of(a), of(b))
    sides = (found.shorter, found.longer)
    shares = [found.full, found.narration, *(x for side in sides for x in (side.lead, side.start))]
    assert all(0 <= share <= 1 for share in shares)


def test_a_part_is_wholly_contained() -> None:
    found = measure(of(LONG), of(" ".join(LONG.split()[50:90])))
    assert (found.full, found.shorter.words, found.longer.words) == (1, 40, 200)


@pytest.fixture
def spoken() -> Measure:
    speech = "we sail at noon whatever the fog does to the light on the northern spit tonight"
    own = "the harbour office gave no hour for the tug that the council asked for"
    return measure(of(f'He said: "{speech}" and left. {own}'), of(f"{LONG} {speech}"))


def test_what_one_of_the_two_quotes_is_a_quotation(spoken: Measure) -> None:
    assert spoken.full > 0.4
    assert spoken.narrated == 0


def test_shared_quotations_make_no_containment(spoken: Measure) -> None:
    assert spoken.containment == 0


def test_leads_are_of_the_first_words() -> None:
    found = measure(of(f"{LONG} and the tug came"), of(" ".join(LONG.split()[:80])))
    assert (found.shorter.lead, found.longer.lead, found.longer.start) == (1, 1, 0.79)


def test_what_is_identical_measures_so() -> None:
    text = of("The ferry ran onto a sandbank at dawn on Tuesday with sixty people on board.")
    assert measure(text, text).containment == IDENTICAL.containment


def test_no_pairs_have_no_measures() -> None:
    assert list(measures([], post([]), np.empty((0, 2), dtype=np.int64))) == []
