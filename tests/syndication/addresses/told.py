"""Stories of captures that are only named, and collections of them at random."""

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from plugins.syndication.addresses.record import Record
from plugins.syndication.stories.story import Story

IDS = [f"{letter}{number}.txt" for letter in "abcd" for number in range(1, 4)]


def stories(*groups: str) -> list[Story]:
    """A story of each group of names, such as "b a.txt c"; the first is its base."""
    return [story(group.split()) for group in groups]


def story(captures: Sequence[str]) -> Story:
    ids = [id if "." in id else f"{id}.txt" for id in captures]
    return Story(min(ids), tuple(sorted(ids)), ids[0], "the earliest")


def record(name: str, captures: str) -> Record:
    """The record of an address such as "a", held by captures such as "a b"."""
    return Record(f"stories/{name}.html", tuple(f"{id}.txt" for id in captures.split()))


def names(captures: str) -> list[str]:
    return [f"{id}.txt" for id in captures.split()]


def groups_of(numbers: Mapping[str, int]) -> list[tuple[str, ...]]:
    """The ids of one number, where there are two or more; those numbered 0 stand alone."""
    found: dict[int, list[str]] = {}
    for id, number in sorted(numbers.items()):
        found.setdefault(number, []).append(id)
    return [tuple(group) for number, group in sorted(found.items()) if number and len(group) > 1]


@st.composite
def collections(draw: st.DrawFn) -> tuple[list[str], list[Story]]:
    """Some captures, some of them in stories, each with any base."""
    ids = draw(st.lists(st.sampled_from(IDS), unique=True))
    groups = groups_of({id: draw(st.integers(0, 3)) for id in ids})
    return ids, [story(draw(st.permutations(group))) for group in groups]


# few names, so that they meet those of the stories
ADDRESSES = [f"stories/{id.removesuffix('.txt')}.html" for id in IDS[::2]] + ["stories/a1-2.html"]
RECORDS = st.lists(
    st.builds(
        Record,
        st.sampled_from(ADDRESSES),
        st.lists(st.sampled_from(IDS), min_size=1, max_size=4, unique=True).map(tuple),
    ),
    max_size=6,
)
