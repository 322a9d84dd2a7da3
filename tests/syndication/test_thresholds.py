"""The figures that settings set."""

from dataclasses import fields, replace

import pytest

from plugins.syndication import settings
from plugins.syndication.grouping import group
from plugins.syndication.measure import Measure
from plugins.syndication.relation import relate
from plugins.syndication.thresholds import Thresholds, thresholds_of
from plugins.syndication.witness import Witness

OF_PAGES = {"SYNDICATION_FRONT_STORIES", "SYNDICATION_FEED_STORIES"}
NAMES = sorted({name for name in vars(settings) if name.startswith("SYNDICATION_")} - OF_PAGES)


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_reaches_its_threshold(name: str) -> None:
    field = name.removeprefix("SYNDICATION_").lower()
    assert thresholds_of({name: 77}) == replace(Thresholds(), **{field: 77})


def test_every_threshold_is_a_setting() -> None:
    assert [f"SYNDICATION_{name}" for name in sorted(field.name.upper() for field in fields(Thresholds))] == NAMES


@pytest.mark.parametrize(
    ("stated", "kind"),
    [
        (Thresholds(), "copy"),
        (Thresholds(same_lead=0.9), "excerpt"),
        (Thresholds(lead_copy=0.6), "excerpt"),
        (Thresholds(lead_copy=0.6, copy=0.4, same_lead=0.9), "copy"),
        (Thresholds(short=500), "excerpt"),
        (Thresholds(short=500, excerpt=0.6), "related"),
    ],
)
def test_thresholds_name_the_relation_of_two_outlets(wire: Witness, stated: Thresholds, kind: str) -> None:
    longer = replace(wire, id="b", outlet="B", agency=None, body=f"{wire.body} " * 3)
    assert relate(Measure(0.5, 0.5, (0.8, 0.8), 50), wire, longer, stated) == kind


@pytest.mark.parametrize(
    ("stated", "kind"),
    [
        (Thresholds(), "update"),
        (Thresholds(update_days=0), "boilerplate"),
        (Thresholds(own_copy=0.5, same_lead=0.9), "copy"),
    ],
)
def test_thresholds_name_the_relation_of_one_outlet(wire: Witness, stated: Thresholds, kind: str) -> None:
    later = replace(wire, id="b", date="2025-03-12")
    assert relate(Measure(0.5, 0.5, (0.8, 0.8), 50), wire, later, stated) == kind


@pytest.mark.parametrize(
    "stated",
    [
        Thresholds(shingle_words=60),
        Thresholds(min_words=1000),
        Thresholds(copy=1.1, lead_copy=1.1, own_copy=1.1),
        Thresholds(short=1000),
        Thresholds(close_to_story=1.1),
        Thresholds(related=0.9),
        Thresholds(related_most=0),
    ],
)
def test_each_threshold_changes_the_grouping(collection: list[Witness], stated: Thresholds) -> None:
    assert group(collection, stated) != group(collection)


def test_shared_words_decide_what_is_listed(wire: Witness, independent: Witness) -> None:
    assert group([wire, independent], Thresholds(related_most=0)).relations == ()
    assert group([wire, independent], Thresholds(related_most=0, shared_words=15)).relations != ()
