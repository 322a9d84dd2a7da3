"""Gathering where something changed, beside gathering everything."""

from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.building import one_by_one
from plugins.keeping.coding import digest
from plugins.syndication.quotes.collected import Collected, collect
from plugins.syndication.quotes.found import Load, Text
from plugins.syndication.quotes.gathering import gather
from plugins.syndication.quotes.kept_register import read_register
from plugins.syndication.quotes.preparing import Given
from plugins.syndication.quotes.quotation import Quotation, Speaker
from plugins.syndication.quotes.source import Source

PARAGRAPHS = (
    "“We felt one long scrape and then it was quiet,” Lindow said.",
    "“We felt one long scrape and then it was quiet,” said Otto Reke.",
    "“We felt a long scrape and then it was very quiet,” Greta Lindow said.",
    "“We felt one long scrape along the whole keel and then it was quiet,” said the old harbour master.",
    "“We felt one long scrape along the whole keel and then it was quiet,” said Otto Reke.",
    "“We felt one long scrape and then it was quiet.”",
    "Lindow said there was “one long scrape” that night.",
    "Lindow said it was “one long scrape and then it was quiet” at last.",
    "Otto Lindow sang of the harbour.",
    "Greta Lindow offered bread.",
    "“There is no hidden motivation here and nothing that could damage the friendship of harbours,” Otto Reke said.",
    "“There is no ulterior motive here; nothing shall harm the bonds of our harbours, or damage them,” Reke added.",
    "Otto Reke said that there was no hidden motivation and that the friendship would take no damage.",
    "“The bar had moved again,” Otto Reke said.",
    "The tug left at noon.",
)
DATES = ("", "2025-03-01", "2025-03-20T10:00Z")
IDS = "abcdef"


@st.composite
def collections(draw: st.DrawFn) -> dict[str, tuple[Source, Text]]:
    ids = draw(st.lists(st.sampled_from(IDS), unique=True, max_size=len(IDS)))
    return {id: draw(captures(id, ids)) for id in ids}


@st.composite
def captures(draw: st.DrawFn, id: str, ids: list[str]) -> tuple[Source, Text]:
    body = "\n\n".join(draw(st.lists(st.sampled_from(PARAGRAPHS), max_size=3)))
    posted = Quotation(id, 1, (), "All of us are safe and well!", "direct", Speaker("Reke", "named", "reke"))
    text = Text(body, (posted,) if draw(st.integers(0, 4)) == 4 else ())
    source = Source(
        id,
        digest(text),
        draw(st.sampled_from((b"", b"new"))),
        draw(st.sampled_from(DATES)),
        draw(st.sampled_from(("", "crier", "courier"))),
        draw(st.sampled_from(("", "", "s", "t"))),
        tuple(draw(st.lists(st.sampled_from(ids), unique=True, max_size=3))),
    )
    return source, text


@st.composite
def edited(draw: st.DrawFn) -> list[dict[str, tuple[Source, Text]]]:
    """Collections of which each is the one before with a few edits."""
    found = [draw(collections())]
    for _ in range(draw(st.integers(1, 3))):
        now = dict(found[-1])
        for id in draw(st.lists(st.sampled_from(IDS), unique=True, max_size=2)):
            if id in now and draw(st.booleans()):
                del now[id]
            else:
                now[id] = draw(captures(id, [*now, id]))
        found.append({id: (_related_within(source, now), text) for id, (source, text) in now.items()})
    return found


def _related_within(source: Source, captures: dict[str, tuple[Source, Text]]) -> Source:
    return source._replace(related=tuple(id for id in source.related if id in captures))


def load_from(captures: dict[str, tuple[Source, Text]]) -> Load:
    return lambda id: captures[id][1]


def collected(captures: dict[str, tuple[Source, Text]], kept: Path | None = None) -> Collected:
    return collect([source for source, _ in captures.values()], load_from(captures), kept)


def told(found: Collected) -> tuple[object, ...]:
    listing = found.listing
    columns = (listing.groups, listing.outlets, listing.dates, listing.firsts, listing.digests, listing.ranked(3))
    return found.all(), found.translations, *(column.tolist() for column in columns)


@given(edited())
def test_what_was_kept_changes_nothing(builds: list[dict[str, tuple[Source, Text]]]) -> None:
    with TemporaryDirectory() as folder:
        for captures in builds:
            assert told(collected(captures, Path(folder))) == told(collected(captures))


@given(edited())
def test_what_was_kept_is_enough(builds: list[dict[str, tuple[Source, Text]]]) -> None:
    # gathering with what was kept never has to begin from nothing
    with TemporaryDirectory() as folder:
        for before, captures in pairwise(builds):
            collected(before, Path(folder))
            sources = sorted((source for source, _ in captures.values()), key=lambda one: one.id)
            register = read_register(Path(folder))
            assert register.ids == tuple(sorted(before))
            gather(Given(sources, load_from(captures), Path(folder), one_by_one, register))


def test_only_what_is_new_is_read(tmp_path: Path) -> None:
    texts = {id: Text(PARAGRAPHS[at]) for at, id in enumerate("abc")}
    collect([Source(id, text.body.encode()) for id, text in texts.items()], texts.__getitem__, tmp_path)
    new = {**texts, "b": Text(PARAGRAPHS[4])}
    sources = [Source(id, text.body.encode()) for id, text in new.items()]
    found = collect(sources, {"b": new["b"]}.__getitem__, tmp_path)
    assert found.all() == collect(sources, new.__getitem__).all()


@pytest.mark.parametrize("name", ["quotations", "quotations.sqlite", "quoted-runs.sqlite", "quoted-words.sqlite"])
def test_what_is_broken_is_gathered_again(name: str, tmp_path: Path) -> None:
    texts = {id: Text(PARAGRAPHS[at]) for at, id in enumerate("abc")}
    collect([Source(id, text.body.encode()) for id, text in texts.items()], texts.__getitem__, tmp_path)
    kept = tmp_path / name
    kept.write_bytes(kept.read_bytes()[: kept.stat().st_size // 2])
    texts["b"] = Text(PARAGRAPHS[4])
    sources = [Source(id, text.body.encode()) for id, text in texts.items()]
    assert collect(sources, texts.__getitem__, tmp_path).all() == collect(sources, texts.__getitem__).all()


def test_half_characters_are_gathered(tmp_path: Path) -> None:
    texts = {id: Text(f"“We felt one long \ud800 scrape,” {PARAGRAPHS[0]}") for id in ("a", "\udcff")}
    for _ in range(2):
        sources = [Source(id, text.body.encode("utf-8", "surrogatepass")) for id, text in texts.items()]
        assert collect(sources, texts.__getitem__, tmp_path).all() == collect(sources, texts.__getitem__).all()
        texts["c"] = Text(PARAGRAPHS[1])
