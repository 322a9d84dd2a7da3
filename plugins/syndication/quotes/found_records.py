"""Found records: what was found in each capture, kept from build to build and read where it is needed."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from plugins.captures.building import Each
from plugins.keeping.coding import decode, encode
from plugins.keeping.records import Records
from plugins.syndication.quotes.found import Finder, Found, Load, read_found

_NAME = "quotations"


@dataclass(frozen=True, slots=True)
class _Kept:
    text: bytes
    found: msgspec.Raw


class FoundRecords:
    """What was found in captures by their ids; `texts` are digests of what it has to be found in.

    Asking for what was not kept, or was of another text, raises LookupError until it is found anew.
    """

    def __init__(self, folder: Path | None, texts: Mapping[str, bytes], load: Load, each: Each) -> None:
        self._records, self._texts, self._load, self._each = Records(folder, _NAME), texts, load, each
        self._found: dict[str, Found] = {}
        self._new: dict[str, bytes] = {}

    def __getitem__(self, id: str) -> Found:
        if id not in self._found:
            self.read([id])
        return self._found[id]

    def kept(self, ids: Iterable[str]) -> dict[str, Found]:
        """What was kept of captures.

        Raises:
            LookupError: of one of them nothing is, or nothing of this text.
        """
        found = {}
        asked = list(ids)
        for id, data in self._records.read(asked):
            with suppress(ValueError):
                kept = decode(data, _Kept)
                if kept.text == self._texts[id]:
                    found[id] = read_found(kept.found)
        if len(found) < len(asked):
            raise LookupError("quotations of a capture are gone")
        return found

    def read(self, ids: Iterable[str]) -> None:
        """Have what was found in captures at hand."""
        missing = [id for id in ids if id not in self._found]
        if missing:
            self._found |= self.kept(missing)

    def find(self, ids: Sequence[str]) -> None:
        """Find anew what these captures quote."""
        for id, data in zip(ids, self._each(Finder(self._load), ids, "Quotations"), strict=True):
            if isinstance(data, bytes):
                self._found[id], self._new[id] = read_found(data), data
            else:
                self._found[id] = data

    def keep(self, gone: Iterable[str]) -> None:
        """Keep what is new, and nothing of the captures that are gone."""
        new, self._new = sorted(self._new.items()), {}  # processes that draw pages are forked of this one
        self._records.write(((id, encode(_Kept(self._texts[id], msgspec.Raw(data)))) for id, data in new), gone)
