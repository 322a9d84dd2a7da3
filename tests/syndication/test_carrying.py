"""Who carried which text, credited or not, and how much of it."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from plugins.captures.capture import Capture
from plugins.captures.category import Category
from plugins.captures.fact import Fact
from plugins.captures.post import Post
from plugins.syndication.pages.agency_ledger import AgencyLedger, agency_addresses, agency_ledgers
from plugins.syndication.pages.carrying import Tally, carryings, tally
from plugins.syndication.pages.outlet_ledger import OutletLedger, outlet_ledgers
from plugins.syndication.pages.view import StoryView, view_alone
from plugins.syndication.witness import Witness
from tests.syndication.invented_stories import post_of, told

WHOLE = "One text of all.\n\nAnd the end of it."
HALF = "One text of all."


def witness(id: str, outlet: str, agency: str = "", date: str = "2025-03-11", text: str = WHOLE) -> Witness:
    return Witness(id, f"Headline of {id}", text, outlet or None, agency or None, date or None)


def corrected(id: str, outlet: str, agency: str, date: str = "2025-03-11") -> Witness:
    """A witness whose agency people named."""
    return replace(witness(id, outlet, agency, date), agency_corrected=True)


def post(one: Witness) -> Post:
    agency = Fact(one.agency, "corrected" if one.agency_corrected else "stated") if one.agency else None
    outlet = one.outlet or "Outlet not known"
    slug = outlet.lower().replace(" ", "-")
    capture = Capture(
        one.id,
        "",
        "",
        (),
        Fact(one.title),
        published=Fact(one.date) if one.date else None,
        agency=agency,
        outlet=Fact(one.outlet) if one.outlet else None,
    )
    return post_of(capture, Category(outlet, slug, f"outlets/{slug}.html"))


def story(*witnesses: Witness) -> StoryView:
    """The view of a story, or of a capture that stands alone; each post knows its story, as on a site."""
    posts = {one.id: post(one) for one in witnesses}
    if len(witnesses) == 1:
        return view_alone(posts[witnesses[0].id])
    view = told({one.id: one for one in witnesses}, posts)
    for one in posts.values():
        one.story = view
    return view


def agencies(*stories: StoryView) -> dict[str, AgencyLedger]:
    return {ledger.name: ledger for ledger in agency_ledgers(list(carryings(stories)), shown=2)}


def outlets(*stories: StoryView) -> Mapping[str, OutletLedger]:
    ledgers = agencies(*stories).values()
    shelved: dict[str, tuple[Category, list[Post]]] = {}
    for one in (witness.article for view in stories for witness in view.witnesses):
        shelved.setdefault(one.category.slug, (one.category, []))[1].append(one)
    known = {ledger.name.casefold(): (ledger.name, ledger.address) for ledger in ledgers}
    return outlet_ledgers(shelved.values(), carryings(stories), known, shown=2)


def figures(ledger: AgencyLedger) -> dict[str, tuple[int, int, int, int | None]]:
    """Of each outlet its texts, credited, not credited, and share kept."""
    tallies = {row.outlet.name: row.tally for row in ledger.outlets}
    return {name: (one.texts, one.credited, one.uncredited, one.kept) for name, one in tallies.items()}


FERRY = story(witness("a", "Courier", "FNW"), witness("b", "Beacon", text=HALF), witness("c", "Beacon", text=HALF))


def test_carriers_are_credited_or_not() -> None:
    assert figures(agencies(FERRY)["FNW"]) == {"Beacon": (1, 0, 1, 44), "Courier": (1, 1, 0, None)}


def test_versions_of_a_page_count_once() -> None:
    assert [one.witness.siglum for one in carryings([FERRY])] == ["A", "B"]


def test_a_credit_in_one_version_counts() -> None:
    later = story(
        witness("a", "Courier", "FNW"), witness("b", "Beacon"), witness("c", "Beacon", "FNW", date="2025-03-12")
    )
    assert figures(agencies(later)["FNW"])["Beacon"][:3] == (1, 1, 0)


def test_a_text_that_stands_alone_counts() -> None:
    ledger = agencies(FERRY, story(witness("d", "Courier", "FNW", "2025-03-14")))["FNW"]
    assert [text.story.url for text in ledger.texts] == ["posts/d.html", "stories/a.html"]
    assert figures(ledger)["Courier"] == (2, 2, 0, None)


def test_uncredited_texts_say_who_knows() -> None:
    (text,) = agencies(FERRY)["FNW"].texts
    assert [one.witness.siglum for one in text.known_by] == ["A"]


def test_texts_that_all_credit_name_no_evidence() -> None:
    (text,) = agencies(story(witness("a", "Courier", "FNW"), witness("b", "Beacon", "FNW")))["FNW"].texts
    assert text.known_by == ()


def test_short_and_long_names_are_one() -> None:
    ledgers = agencies(story(witness("a", "Courier", "The Associated Press")), story(witness("b", "Beacon", "AP")))
    assert {name: len(ledger.texts) for name, ledger in ledgers.items()} == {"AP": 2}


def test_conflicting_credits_count_for_none() -> None:
    ledgers = agencies(story(witness("a", "Courier", "FNW"), witness("b", "Beacon", "Bay Wire"), witness("c", "Mail")))
    assert {name: (len(one.texts), one.total.texts, len(one.disputed)) for name, one in ledgers.items()} == {
        "Bay Wire": (0, 0, 1),
        "FNW": (0, 0, 1),
    }


def test_versions_in_conflict_name_each_agency() -> None:
    torn = story(witness("a", "Courier", "FNW"), witness("b", "Courier", "Bay Wire", "2025-03-12", HALF))
    ledgers = agencies(torn)
    assert {name: (len(one.texts), len(one.disputed)) for name, one in ledgers.items()} == {
        "Bay Wire": (0, 1),
        "FNW": (0, 1),
    }
    disputed = outlets(torn)["courier"].disputed
    assert (disputed.texts, disputed.carried) == (1, 0)


def test_versions_in_conflict_have_one_share() -> None:
    versions = witness("b", "Mail", "FNW", text=HALF), witness("c", "Mail", "Bay Wire", text=HALF)
    (_, *torn) = carryings([story(witness("a", "Courier", "FNW"), *versions)])
    assert [(one.agency, one.standing) for one in torn] == [("FNW", "conflicting"), ("Bay Wire", "conflicting")]
    assert len(tally(torn).shares) == 1


def test_spellings_of_one_agency_do_not_conflict() -> None:
    page = story(witness("a", "Courier", "AP"), witness("b", "Courier", "The Associated Press", "2025-03-12"))
    assert [one.standing for one in carryings([page])] == ["credited"]


def test_an_agency_by_hand_is_neither_credit_nor_silence() -> None:
    by_hand = story(corrected("a", "Courier", "FNW"), witness("b", "Beacon"))
    total = agencies(by_hand, story(corrected("c", "Courier", "FNW")))["FNW"].total
    assert (total.texts, total.credited, total.uncredited, total.corrected, total.carried) == (2, 0, 1, 2, 3)
    ledger = outlets(by_hand)["courier"]
    assert (ledger.credited, ledger.uncredited, ledger.corrected) == (0, 0, 1)


def test_a_correction_tells_whose_copies_are() -> None:
    (text,) = agencies(story(corrected("a", "Courier", "FNW"), witness("b", "Beacon")))["FNW"].texts
    assert [one.witness.siglum for one in text.known_by] == ["A"]


def test_a_pages_own_credit_outdoes_a_correction() -> None:
    page = story(corrected("a", "Courier", "FNW"), witness("b", "Courier", "FNW", "2025-03-12"))
    assert [one.standing for one in carryings([page])] == ["credited"]


def test_an_outlet_tells_conflicts_apart() -> None:
    torn = story(witness("d", "Courier", "FNW"), witness("e", "Beacon", "Bay Wire"))
    ledger = outlets(FERRY, torn, story(witness("f", "Courier")))["courier"]
    assert [(row.name, row.tally.texts) for row in ledger.agencies] == [("FNW", 1)]
    assert (ledger.disputed.texts, ledger.unknown.texts, ledger.texts, ledger.shared) == (1, 1, 3, 2)


def test_unknown_outlets_share_a_shelf() -> None:
    ledger = outlets(story(witness("a", "", "FNW"), witness("b", "")))["outlet-not-known"]
    assert (ledger.texts, ledger.credited, ledger.uncredited) == (1, 1, 1)


def test_unknown_outlets_are_counted_apart() -> None:
    ledger = agencies(story(witness("a", "Mail", "FNW"), witness("b", ""), witness("c", "")))["FNW"]
    assert (ledger.known, ledger.unknown, ledger.total.texts, ledger.total.carried) == (1, 2, 1, 3)


@pytest.mark.parametrize(("shares", "kept"), [((), None), ((41,), 41), ((69, 74), 71), ((10, 41, 90), 41)])
def test_the_share_kept_is_a_median(shares: tuple[int, ...], kept: int | None) -> None:
    assert Tally(0, 0, 0, 0, shares).kept == kept


def test_nothing_known_makes_no_agency() -> None:
    assert agencies(story(witness("a", "Courier"))) == agencies() == {}


def test_each_agency_has_its_address() -> None:
    keys = ["fnw", "dpa-afx", "dpa afx", "新華社", "con", "../up", "x" * 300, "<b>"]
    addresses = agency_addresses(keys)
    assert addresses["fnw"] == "agencies/fnw.html"
    assert addresses["dpa afx"] == "agencies/dpa-afx.html"
    assert len({*addresses.values()}) == len(keys)
    assert all(address.count("/") == 1 and len(address) < 110 for address in addresses.values())


def test_addresses_of_agencies_keep_their_order() -> None:
    assert agency_addresses(["b c", "b-c"]) == agency_addresses(["b-c", "b c"])
