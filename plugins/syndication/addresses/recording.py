"""Recording: what has to be written down so that the stories of today keep their addresses."""

from collections.abc import Iterable, Sequence

from plugins.syndication.addresses.assignment import assign
from plugins.syndication.addresses.record import Record, holders
from plugins.syndication.addresses.story_address import is_story_address
from plugins.syndication.stories.story import Story


def unrecorded(records: Sequence[Record], stories: Iterable[Story], ids: Iterable[str]) -> list[Record]:
    """The records to append, one a story at the most, by address: none where all is recorded.

    Each names the members of a story that hold no address which leads to it, its base first. A member that holds the
    address of a story that became one with this keeps it, for the two may be parted again. No address leads elsewhere
    for what is appended. What no text file can hold (names that are no Unicode), or no record, is left out.
    """
    stories = list(stories)
    addresses = assign(records, stories, ids)
    holder, places = holders(records), addresses.places
    found: list[Record] = []
    for story in stories:
        members = (story.base, *(member for member in story.members if member != story.base))
        fresh = tuple(id for id in members if places.get(holder.get(id, "")) != story.id and _writable(id))
        if fresh and is_story_address(addresses.stories[story.id]):
            found.append(Record(addresses.stories[story.id], fresh))
    return sorted(found, key=lambda record: record.address)


def _writable(id: str) -> bool:
    return not any("\ud800" <= c <= "\udfff" for c in id)
