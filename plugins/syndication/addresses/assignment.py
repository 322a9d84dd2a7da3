"""Assignment: the address of each story, and where the addresses lead that no story has any more."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from plugins.syndication.addresses.record import Record, holdings
from plugins.syndication.addresses.story_address import derived_address, numbered
from plugins.syndication.stories.story import Story


@dataclass(frozen=True, slots=True)
class Addresses:
    """`stories` holds the address of each story by its id.

    `moved` holds by old address what it leads to: the id of a story, or that of a capture which stands alone, or None
    where none of the captures that hold it is in the collection.
    """

    stories: Mapping[str, str]
    moved: Mapping[str, str | None]

    @property
    def places(self) -> Mapping[str, str | None]:
        """What every address leads to, those that stories have among them."""
        return {**self.moved, **{address: story for story, address in self.stories.items()}}


def assign(records: Iterable[Record], stories: Iterable[Story], ids: Iterable[str]) -> Addresses:
    """Assign addresses to the stories of the captures `ids`; only the order of records matters.

    An address follows the story, or the capture alone, that holds the most of its captures, of several the one that
    holds the first. Of the addresses that follow one story the first recorded is its own, one that captures hold before
    one that has ceded them. A story that none follows is called after its first capture by id whose name is not taken.
    """
    stories = sorted(stories, key=lambda story: story.id)
    told = {member: story.id for story in stories for member in story.members}
    place = {id: told.get(id, id) for id in (*ids, *told)}
    held = holdings(records)
    places = {address: _most(holding.captures, place) for address, holding in held.items()}
    own: dict[str, str] = {}
    ids_of_stories = {story.id for story in stories}
    for address in sorted(held, key=lambda address: held[address].ceded):  # else as recorded
        if (leads := places[address]) in ids_of_stories:
            own.setdefault(leads, address)
    own |= _derived([story for story in stories if story.id not in own], frozenset(held))
    standing = frozenset(own.values())
    return Addresses(
        {story.id: own[story.id] for story in stories},
        {address: leads for address, leads in places.items() if address not in standing},
    )


def _most(captures: Iterable[str], place: Mapping[str, str]) -> str | None:
    # of equals a Counter names first what it met first
    ranked = Counter(place[id] for id in captures if id in place).most_common(1)
    return ranked[0][0] if ranked else None


def _derived(stories: Iterable[Story], recorded: Collection[str]) -> dict[str, str]:
    """An address for each of the stories, none of them recorded, nor that of another."""
    taken = {*recorded}
    found: dict[str, str] = {}
    for story in stories:
        found[story.id] = next(address for address in _candidates(story) if address not in taken)
        taken.add(found[story.id])
    return found


def _candidates(story: Story) -> Iterator[str]:
    yield from map(derived_address, story.members)
    yield from (numbered(derived_address(story.id), number) for number in count(2))
