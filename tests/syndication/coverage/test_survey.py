"""Surveys made from those before."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.building import each_of
from plugins.syndication.coverage import index, lists, selection, surveying
from plugins.syndication.coverage.match import Match, matched, nothing_before
from plugins.syndication.coverage.places import SpotShelf
from plugins.syndication.coverage.survey import Survey, no_survey, packed
from plugins.syndication.coverage.surveying import Asked, survey
from plugins.syndication.relations.match import match
from plugins.syndication.witness import Traits, Witness

WORDS = [
    f"{first}{second}" for first in ["ferry", "pier", "fog", "Tarrow", "tug"] for second in ("", "ing", "line", "ward")
]
TEXT = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)
DATE = st.sampled_from([None, "2025", "2025-03", "2025-03-11", "2025-03-20", "2019-01-01"])


@dataclass(frozen=True)
class Archive:
    """Captures by id, and the stories that some of them are of."""

    witnesses: dict[str, Witness]
    stories: dict[str, str]

    @property
    def traits(self) -> tuple[Traits, ...]:
        return tuple(one.traits for one in self.witnesses.values())


@st.composite
def archives(draw: Any) -> Archive:
    ids = draw(st.sets(st.integers(0, 60), min_size=4, max_size=24).map(sorted))
    texts = {f"{id:02}": Witness(f"{id:02}", draw(TEXT), draw(TEXT), date=draw(DATE)) for id in ids}
    return Archive(texts, {id: f"s{draw(st.integers(0, 6))}" for id in texts if draw(st.booleans())})


@st.composite
def edits(draw: Any) -> Callable[[Archive], Archive]:
    """One edit of an archive: a capture is written anew, dated, moved between stories, added or deleted."""
    kind, number = draw(st.sampled_from(["body", "title", "date", "story", "add", "delete"])), draw(st.integers(0, 60))
    text, date, story = draw(TEXT), draw(DATE), draw(st.sampled_from([None, *(f"s{n}" for n in range(7))]))

    def edit(archive: Archive) -> Archive:
        witnesses, stories = dict(archive.witnesses), dict(archive.stories)
        ids = sorted(witnesses) or ["00"]
        id = f"{number:02}" if kind == "add" else ids[number % len(ids)]
        one = witnesses.pop(id, Witness(id, "Tarrow", "ferry"))
        stories.pop(id, None)
        if kind != "delete":
            witnesses[id] = replace(one, **{"body": {"body": text}, "title": {"title": text}}.get(kind, {"date": date}))
            if story and kind == "story":
                stories[id] = story
        return Archive(dict(sorted(witnesses.items())), stories)

    return edit


def asked(archive: Archive) -> Asked:
    def load(ids: Sequence[str]) -> list[Witness]:
        return [archive.witnesses[id] for id in ids]

    first: dict[str, int] = {}
    story = [first.setdefault(archive.stories.get(id, id), number) for number, id in enumerate(archive.witnesses)]
    return Asked(archive.traits, np.array(story, np.int64), 0.1, 3, load, each_of({}))


def same_as(before: Archive, now: Archive) -> Match:
    found = match(before.traits, now.traits)
    return matched(before.traits, now.traits, found.was, found.moved, found.changed)


def anew(archive: Archive) -> Survey:
    return survey(asked(archive), no_survey(), nothing_before(len(archive.traits)))


def edited(found: Survey, before: Archive, now: Archive) -> Survey:
    """The survey of an archive as it is after an edit."""
    return survey(asked(now), found, same_as(before, now))


def told(found: Survey) -> list[Any]:
    """All that a survey says, wherever its rows lie."""
    return list(columns(packed(found)))


def columns(part: Any) -> Iterator[Any]:
    """All that a survey holds, arrays with their types."""
    if isinstance(part, np.ndarray):
        yield part.dtype, part.tolist()
    elif is_dataclass(part) and not isinstance(part, type):
        for field in fields(part):
            yield from columns(getattr(part, field.name))
    else:
        yield part


def limit(patch: pytest.MonkeyPatch, measured: int, read: int = 6000) -> None:
    """Have as few measured and read as a collection of thousands leaves of each capture's candidates."""
    patch.setattr(lists, "MEASURED", measured)
    patch.setattr(selection, "MEASURED", measured)
    patch.setattr(index, "_HOLDERS_READ", read)


@pytest.fixture(scope="module", params=[(16, 6000), (2, 12)], ids=["roomy", "narrow"])
def _limits(request: pytest.FixtureRequest) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        limit(patch, *request.param)
        yield


@pytest.mark.usefixtures("_limits")
@given(archives(), st.lists(st.tuples(edits(), st.booleans()), min_size=1, max_size=6))
def test_edits_come_to_what_is_made_anew(
    archive: Archive, made: list[tuple[Callable[[Archive], Archive], bool]]
) -> None:
    found = anew(archive)
    for edit, packs in made:
        before, archive = archive, edit(archive)
        found = edited(packed(found) if packs else found, before, archive)
        assert told(found) == told(anew(archive))


@given(archives())
def test_what_did_not_change_stands(archive: Archive) -> None:
    found = anew(archive)
    assert edited(found, archive, archive) is found


def listed(found: Survey, archive: Archive, id: str) -> list[str]:
    """The captures related to one."""
    ids = list(archive.witnesses)
    begin, end = found.lists.offsets[[ids.index(id), ids.index(id) + 1]]
    return [ids[other] for other in found.lists.others[begin:end].tolist()]


def test_a_new_one_comes_before_equals(monkeypatch: pytest.MonkeyPatch) -> None:
    limit(monkeypatch, measured=1)
    of = {id: Witness(id, "", "ferry pier") for id in ("04", "06", "08")}
    before, more = Archive(of, {}), Archive({"02": Witness("02", "", "ferry pier"), **of}, {})
    found = edited(anew(before), before, more)
    assert [listed(one, more, "08") for one in (found, anew(more))] == [["02"], ["02"]]


def test_who_joins_a_story_is_listed_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    limit(monkeypatch, measured=1)
    of = {"02": "ferry pier fog", "04": "ferry pier", "06": "tug ferry pier fog"}
    witnesses = {id: Witness(id, "", body) for id, body in of.items()}
    before, joined = Archive(witnesses, {}), Archive(witnesses, {"02": "one", "04": "one"})
    found = edited(anew(before), before, joined)
    assert [listed(one, joined, "06") for one in (found, anew(joined))] == [["02", "04"], ["02", "04"]]


def _worked(before: Archive, archive: Archive, patch: pytest.MonkeyPatch) -> list[str]:
    """The captures whose lists are made anew after an edit."""
    made: list[str] = []
    found, select = anew(before), surveying._select

    def watched(asked: Asked, after: Survey, shelves: Any, captures: Any, places: Any) -> Any:
        made.extend(asked.traits[capture].id for capture in captures.tolist())
        return select(asked, after, shelves, captures, places)

    patch.setattr(surveying, "_select", watched)
    edited(found, before, archive)
    return made


def test_an_edit_leaves_strangers_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    bodies = {f"{n:02}": " ".join(f"{word}{n // 4}" for word in WORDS) for n in range(40)}
    archive = Archive({id: Witness(id, "", body) for id, body in bodies.items()}, {})
    now = archive.witnesses | {"08": replace(archive.witnesses["08"], body=bodies["08"] + " gale")}
    assert _worked(archive, Archive(now, {}), monkeypatch) == ["08", "09", "10", "11"]


def test_no_text_is_taken_apart_twice(tmp_path: Path) -> None:
    bodies = {f"{n:02}": " ".join(WORDS) for n in range(8)}
    archive = Archive({id: Witness(id, "", body) for id, body in bodies.items()}, {})
    found = survey(replace(asked(archive), shelf=SpotShelf(tmp_path)), no_survey(), nothing_before(8))
    now = Archive(archive.witnesses | {"03": Witness("03", "", "ferry pier")}, {})
    loaded: list[str] = []

    def load(ids: Sequence[str]) -> Sequence[Witness]:
        loaded.extend(ids)
        return asked(now).load(ids)

    watched = replace(asked(now), load=load, shelf=SpotShelf(tmp_path))
    after = survey(watched, found, same_as(archive, now))
    assert loaded == ["03"]
    assert told(after) == told(anew(now))
