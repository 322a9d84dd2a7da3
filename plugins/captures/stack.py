"""Stacks: captures that are kept where they can be fetched, so that no build holds all of them."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterator, Mapping

from plugins.captures.capture import Capture
from plugins.keeping.coding import decode, encode
from plugins.keeping.records import Records

_AT_HAND = 64
_KEY = 16


class Stack(Mapping[str, Capture]):
    """Captures by id, each fetched from `records` when it is asked for, or made again where it is not kept there.

    `keys` says of each capture what it was made from, in 16 bytes: what was kept under another key is not taken for it.
    `make` makes one. `layer` tells the captures of one stack from those of others in the same records. The last ones
    are at hand; all that were made, where nothing can be kept.
    """

    def __init__(self, records: Records, layer: str, keys: Mapping[str, bytes], make: Callable[[str], Capture]) -> None:
        self._records, self._layer, self._keys, self._make = records, layer, keys, make
        self._at_hand: OrderedDict[str, Capture] = OrderedDict()

    def __getitem__(self, id: str) -> Capture:
        found = self._at_hand.get(id) or self._fetched(id)
        self._at_hand[id] = found
        self._at_hand.move_to_end(id)
        if self._records.keeps and len(self._at_hand) > _AT_HAND:
            self._at_hand.popitem(last=False)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def __contains__(self, id: object) -> bool:
        return id in self._keys

    def _fetched(self, id: str) -> Capture:
        key = self._keys[id]
        for _, value in self._records.read([f"{self._layer}/{id}"]):
            if value[:_KEY] == key:
                return decode(memoryview(value)[_KEY:], Capture)
        return self._make(id)


class Overlaid(Mapping[str, Capture]):
    """The captures of `ids`, those that `upper` has from there, all others from `lower`."""

    def __init__(self, ids: Collection[str], upper: Mapping[str, Capture], lower: Mapping[str, Capture]) -> None:
        self._ids, self._upper, self._lower = ids, upper, lower

    def __getitem__(self, id: str) -> Capture:
        if id not in self._ids:
            raise KeyError(id)
        return self._upper[id] if id in self._upper else self._lower[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, id: object) -> bool:
        return id in self._ids


def shelved(layer: str, key: bytes, capture: Capture) -> tuple[str, bytes] | None:
    """A capture as it is kept for a stack; None for one that cannot be, since a page wrote half a character."""
    try:
        return f"{layer}/{capture.id}", key + encode(capture)
    except UnicodeEncodeError:
        return None
