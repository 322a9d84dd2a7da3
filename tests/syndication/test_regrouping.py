"""What is kept of a grouping changes nothing but the time that the next one takes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.captures.building import Each
from plugins.syndication import bench
from plugins.syndication.decisions.decision import DecidedKind, Why
from plugins.syndication.decisions.settled import Settled
from plugins.syndication.grouping import Grouping, group, group_known
from plugins.syndication.texts import print_shelf
from plugins.syndication.texts.printing import Load, take_prints
from plugins.syndication.texts.text_print import Print
from plugins.syndication.witness import Witness
from tests.syndication.conftest import OTHER, OWN, WIRE

PARAGRAPHS = [*WIRE, *OWN, *OTHER[:3], "All wept.", "9:05 a.m.", f'"{OWN[0]}"']
BODIES = st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=6).map("\n\n".join)
IDS = st.sampled_from("abcdefghij")
WITNESSES = st.builds(
    Witness,
    IDS,
    st.just("Ferry"),
    BODIES,
    st.sampled_from([None, "Pier Post", "Bay Echo"]),
    st.sampled_from([None, None, "Northwater News", "Bay Wire"]),
    st.sampled_from([None, "2025-03-11", "2025-03-12", "2025-04-01"]),
)
NOTICE = "The harbour office publishes the tides of the week every Friday at noon on the pier."
WHY = Why("told so", 1)


def settled(ids: set[str], ruling: str) -> Settled:
    """A decision about two captures, if both are there."""
    if not {"a", "b"} <= ids or not ruling:
        return Settled()
    if ruling == "base":
        return Settled(bases={"b": WHY})
    if ruling == "join":
        return Settled(joined=(("a", "b"),), relations={("a", "b"): ("copy", WHY)})
    kind: DecidedKind = "unrelated" if ruling == "unrelated" else "update"
    return Settled(apart={("a", "b"): WHY}, relations={("a", "b"): (kind, WHY)})


def kept(folder: Path, witnesses: dict[str, Witness], decided: Settled = Settled()) -> Grouping:  # noqa: B008
    traits = [witness.traits for witness in witnesses.values()]
    return group_known(traits, witnesses.__getitem__, settled=decided, kept=folder)


def check(found: Grouping, expected: Grouping) -> None:
    assert found == expected
    assert list(found.rows) == list(expected.rows)
    assert found.rows.text == expected.rows.text


@pytest.fixture(autouse=True)
def little() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bench, "_LITTLE", 1)
        yield


EDITS = st.lists(
    st.tuples(
        st.lists(WITNESSES, max_size=3),
        st.sets(IDS, max_size=2),
        st.sampled_from(["", "", "base", "join", "update", "unrelated"]),
    ),
    min_size=2,
    max_size=6,
)


@given(st.lists(WITNESSES, min_size=4, max_size=9), EDITS, st.sampled_from([2, 3, 64]))
@settings(max_examples=60, deadline=None)
def test_edits_give_what_grouping_anew_gives(
    first: list[Witness], edits: list[tuple[list[Witness], set[str], str]], many: int
) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr("plugins.syndication.comparing.overlap.MANY", many)
        patch.setattr("plugins.syndication.relations.registering.MANY", many)
        # few stories are made here: of these, two repeat what belongs to none of them
        patch.setattr("plugins.syndication.comparing.repeats.STORIES", 2)
        patch.setattr("plugins.syndication.regrouping.STORIES", 2)
        witnesses = {one.id: one for one in first}
        kept(Path(folder), witnesses)
        for put, gone, ruling in edits:
            witnesses = {id: one for id, one in (witnesses | {one.id: one for one in put}).items() if id not in gone}
            decided = settled({*witnesses}, ruling)
            check(kept(Path(folder), witnesses, decided), group(witnesses.values(), settled=decided))


def test_a_renamed_capture_is_found_again(tmp_path: Path, collection: list[Witness]) -> None:
    witnesses = {one.id: one for one in collection}
    kept(tmp_path, witnesses)
    renamed = witnesses | {"another": replace(witnesses.pop("wire"), id="another")}
    check(kept(tmp_path, renamed), group(renamed.values()))


def test_a_copy_of_known_words_has_its_furniture(tmp_path: Path, collection: list[Witness]) -> None:
    others = [Witness(f"other{n}", "", f"Report {n} of {n} boats.\n\n{NOTICE}") for n in range(9)]
    witnesses = {one.id: replace(one, body=f"{one.body}\n\n{NOTICE}") for one in [*collection, *others]}
    kept(tmp_path, witnesses)
    copied = witnesses | {"again": replace(witnesses["wire"], id="again")}
    check(found := kept(tmp_path, copied), group(copied.values()))
    assert found.exhibits.of("again", "wire").furniture == 16


def test_no_print_is_taken_twice(tmp_path: Path, collection: list[Witness], monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []

    def take(bodies: Sequence[bytes], load: Load, size: int, each: Each | None) -> dict[bytes, Print]:
        taken.extend(map(load, bodies))
        return take_prints(bodies, load, size, each)

    monkeypatch.setattr(print_shelf, "take_prints", take)
    witnesses = {one.id: one for one in collection}
    kept(tmp_path, witnesses)
    edited = witnesses | {"wire": replace(witnesses["wire"], body=f"{witnesses['wire'].body} All wept.")}
    kept(tmp_path, edited)
    assert sorted(taken) == sorted([*(one.body for one in collection), edited["wire"].body])


@pytest.mark.parametrize(
    "name", ["grouping", "holders.sqlite", "prints-5.sqlite", "related", "related-*", "places.sqlite"]
)
@pytest.mark.parametrize("damage", [b"", b"no such thing"])
def test_what_was_kept_may_be_damaged(tmp_path: Path, collection: list[Witness], name: str, damage: bytes) -> None:
    witnesses = {one.id: one for one in collection}
    kept(tmp_path, witnesses)
    (file,) = tmp_path.glob(name)
    file.write_bytes(damage)
    edited = witnesses | {"wire": replace(witnesses["wire"], body=f"{witnesses['wire'].body} All wept.")}
    check(kept(tmp_path, edited), group(edited.values()))
    check(kept(tmp_path, witnesses), group(witnesses.values()))
