"""Naming: full names for speakers by surname, which captures of one story have for all of them."""

from collections.abc import Iterable, Mapping, Sequence

from plugins.syndication.quotes.found import Load
from plugins.syndication.quotes.found_records import FoundRecords
from plugins.syndication.quotes.full_names import full_name_elsewhere


def names_within(
    stories: Iterable[Sequence[str]], records: FoundRecords, load: Load
) -> Mapping[str, Mapping[str, str]]:
    """The full name of each speaker by surname whom another capture of the same story names in full, by capture."""
    found: dict[str, dict[str, str]] = {}
    for members in stories:
        records.read(members)
        asked = [(id, speaker) for id in members for speaker in records[id].surnames]
        bodies = {id: load(id).body for id in members} if asked and len(members) > 1 else {}
        for id, speaker in asked if bodies else ():
            full = full_name_elsewhere(speaker, (bodies[other] for other in sorted(members) if other != id))
            if full:
                found.setdefault(id, {})[speaker.name] = full
    return found
