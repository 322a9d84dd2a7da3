"""The figures that settings set."""

from dataclasses import fields, replace

import pytest

from plugins.syndication import settings
from plugins.syndication.comparing.measure import Measure, Side
from plugins.syndication.grouping import group
from plugins.syndication.relations.relation import judge
from plugins.syndication.thresholds import Thresholds, thresholds_of
from plugins.syndication.witness import Witness

OF_PAGES = {
    "SYNDICATION_RELATED_SHOWN", "SYNDICATION_FRONT_STORIES", "SYNDICATION_FEED_STORIES", "SYNDICATION_LEDGER_SHOWN",
    "SYNDICATION_ARCHIVE_SHOWN", "SYNDICATION_ARCHIVE_WHOLE", "SYNDICATION_NAMES_SHOWN", "SYNDICATION_QUOTES_SHOWN",
    "SYNDICATION_QUOTES_MOST",
}  # fmt: skip
NAMES = sorted({name for name in vars(settings) if name.startswith("SYNDICATION_")} - OF_PAGES)


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_reaches_its_threshold(name: str) -> None:
    field = name.removeprefix("SYNDICATION_").lower()
    assert thresholds_of({name: 77}) == replace(Thresholds(), **{field: 77})


def test_every_threshold_is_a_setting() -> None:
    assert [f"SYNDICATION_{name}" for name in sorted(field.name.upper() for field in fields(Thresholds))] == NAMES


def half(few: int = 300, many: int = 400) -> Measure:
    """Half of each text, and most of how each leads."""
    shorter, longer = (Side(words, lead=0.8, start=0.8) for words in (few, many))
    return Measure(shorter, longer, 0.5, 0.5, 150, 150)


@pytest.mark.parametrize(
    ("stated", "kind"),
    [
        (Thresholds(), "copy"),
        (Thresholds(same_lead=0.9), "excerpt"),
        (Thresholds(same_lead=0.9, copy=0.4), "copy"),
        (Thresholds(lead_copy=0.6), "excerpt"),
        (Thresholds(longer=1.2), "excerpt"),
        (Thresholds(longer=1.2, inside_copy=0.4), "copy"),
        (Thresholds(lead_copy=0.6, excerpt=0.6), "related"),
        (Thresholds(lead_copy=0.6, excerpt_words=200), "related"),
    ],
)
def test_thresholds_name_the_relation_of_two_outlets(wire: Witness, stated: Thresholds, kind: str) -> None:
    assert judge(half(), wire, replace(wire, id="b", outlet="B", agency=None), stated).kind == kind


def test_a_brief_is_no_copy_of_a_report(wire: Witness) -> None:
    other = replace(wire, id="b", outlet="B")
    assert [judge(half(60, many), wire, other, Thresholds()).kind for many in (100, 140)] == ["copy", "excerpt"]


@pytest.mark.parametrize(
    ("stated", "kind"),
    [
        (Thresholds(), "update"),
        (Thresholds(own_update=0.6), "boilerplate"),
        (Thresholds(update_days=0), "boilerplate"),
        (Thresholds(update_days=0, own_update_later=0.4), "update"),
        (Thresholds(own_copy=0.5), "copy"),
        (Thresholds(own_lead_copy=0.5), "copy"),
        (Thresholds(own_lead_copy=0.5, version_lead=0.9), "update"),
        (Thresholds(own_update=0.6, shared_words=500), "related"),
    ],
)
def test_thresholds_name_the_relation_of_one_outlet(wire: Witness, stated: Thresholds, kind: str) -> None:
    assert judge(half(), wire, replace(wire, id="b", date="2025-03-12"), stated).kind == kind


def test_an_agencys_update_has_a_threshold(wire: Witness) -> None:
    stated = replace(Thresholds(), lead_copy=0.6)
    other = replace(wire, id="b", outlet="B")
    assert judge(half(), wire, other, stated).kind == "update"
    assert judge(half(), wire, other, replace(stated, update=0.6)).kind == "excerpt"


@pytest.mark.parametrize(
    "stated",
    [
        Thresholds(shingle_words=60),
        Thresholds(min_words=1000),
        Thresholds(copy=1.1, lead_copy=1.1),
        Thresholds(short=1000),
        Thresholds(close_to_story=1.1),
        Thresholds(related=0.9),
        Thresholds(related_most=0),
    ],
)
def test_each_threshold_changes_the_grouping(collection: list[Witness], stated: Thresholds) -> None:
    assert group(collection, stated) != group(collection)


def test_shared_words_decide_what_is_listed(wire: Witness, independent: Witness) -> None:
    assert list(group([wire, independent], Thresholds(related_most=0)).relations) == []
    assert group([wire, independent], Thresholds(related_most=0, shared_words=15)).relations != ()


def test_versions_may_lead_less_alike_than_copies() -> None:
    shared, own, new, more = (" ".join(f"{name}{n}" for n in range(80)) for name in ("shared", "own", "new", "more"))
    one, other = Witness("one", "", f"{shared} {own}", "A"), Witness("other", "", f"{new[:150]} {shared} {more}", "A")
    stated = Thresholds(same_lead=0.9, version_lead=0.3, own_lead_copy=0.4)
    assert [story.members for story in group([one, other], stated).stories] == [("one", "other")]
