"""Collations: the witnesses of stories against their bases, made when a page asks for them."""

from collections import OrderedDict
from collections.abc import Callable, Mapping

from plugins.syndication.stories.collation import Collation, collate
from plugins.syndication.stories.packed_collation import pack, unpack

_AT_HAND = 64

Pair = tuple[str, str]
"""A base and a witness, each by the id of its capture."""


class Collations:
    """Collates captures by their ids; the last ones are at hand, since several pages in a row show the same.

    `body` gives the whole body of a capture.
    """

    def __init__(self, body: Callable[[str], str]) -> None:
        self._body = body
        self._made: OrderedDict[Pair, Collation] = OrderedDict()
        self._packed: dict[Pair, bytes] = {}

    def of(self, base: str, witness: str) -> Collation:
        """What a witness does with a base."""
        found = self._made.get((base, witness)) or self._collated(base, witness)
        self._made[base, witness] = found
        self._made.move_to_end((base, witness))
        if len(self._made) > _AT_HAND:
            self._made.popitem(last=False)
        return found

    def packed(self, base: str, witness: str) -> bytes:
        """The same as bytes, which another process may know it by."""
        return pack(self.of(base, witness))

    def know(self, packed: Mapping[Pair, bytes]) -> None:
        """Know what was collated elsewhere, and need not be again."""
        self._packed.update((pair, data) for pair, data in packed.items() if data)

    def _collated(self, base: str, witness: str) -> Collation:
        packed = self._packed.get((base, witness))
        return unpack(packed, self._body(base)) if packed else collate(self._body(base), self._body(witness))
