"""The words that two captures share, and what sort of words they are."""

from dataclasses import replace

import pytest

from plugins.syndication.comparing.runs import Run
from plugins.syndication.grouping import Grouping, group
from plugins.syndication.relations.evidence import Evidence
from plugins.syndication.witness import Witness

NOTICE = "The harbour office publishes the tides of the week every Friday at noon on the pier."


def test_shared_words_are_counted_in_runs(wire: Witness, shortened: Witness) -> None:
    found = group([wire, shortened]).exhibits.of("shortened", "wire")
    assert (found.words, found.runs) == (len(shortened.tokens), (Run(0, 0, len(shortened.tokens)),))


def test_related_captures_share_their_quotation(wire: Witness, independent: Witness) -> None:
    found = group([wire, independent]).exhibits.of("independent", "wire")
    assert (found.words, found.quotation, found.agency) == (20, 17, 3)


def test_uncredited_wire_copy_is_agency_text(wire: Witness, shortened: Witness) -> None:
    found = group([wire, shortened]).exhibits.of("shortened", "wire")
    assert found.agency == found.words - found.quotation > 0


def test_no_agency_has_what_two_claim(wire: Witness, shortened: Witness) -> None:
    claimed = replace(shortened, agency="Bay Wire")
    assert group([wire, claimed]).exhibits.of("shortened", "wire").agency == 0


def test_what_many_stories_repeat_is_furniture(collection: list[Witness]) -> None:
    others = [Witness(f"other{n}", "", f"Report {n} of {n} boats.\n\n{NOTICE}", "Pier Post") for n in range(9)]
    noticed = [replace(witness, body=f"{witness.body}\n\n{NOTICE}") for witness in collection]
    found = group([*noticed, *others]).exhibits.of("unlike", "wire")
    assert (found.furniture, found.agency) == (16, 0)


def test_credits_of_identical_texts_are_told_apart(wire: Witness) -> None:
    bearers = [replace(wire, id="own", agency=None), replace(wire, id="other", agency="Bay Wire"), wire]
    exhibits = group(bearers).exhibits
    claims = [exhibits.of(*pair).agency > 0 for pair in (("own", "wire"), ("other", "wire"), ("other", "own"))]
    assert claims == [True, False, True]


@pytest.fixture
def same(wire: Witness) -> Grouping:
    return group([replace(wire, id=str(n)) for n in range(9)])


def test_identical_texts_share_all_their_words(same: Grouping, wire: Witness) -> None:
    words = len(wire.tokens)
    found = {same.exhibits.of(relation.a, relation.b).runs for relation in same.relations}
    assert found == {(Run(0, 0, words),)}


def test_captures_without_shared_words_show_none(wire: Witness, unlike: Witness) -> None:
    assert group([wire, unlike]).exhibits.of("unlike", "wire") == Evidence((), 0, 0, 0, 0)
