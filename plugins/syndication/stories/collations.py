"""Collations: the witnesses of stories against their bases, made when a page asks for them."""

from collections import OrderedDict
from collections.abc import Callable

from plugins.syndication.stories.collation import Collation, collate

_AT_HAND = 64


class Collations:
    """Collates captures by their ids; the last ones are at hand, since several pages in a row show the same.

    `body` gives the whole body of a capture.
    """

    def __init__(self, body: Callable[[str], str]) -> None:
        self._body = body
        self._made: OrderedDict[tuple[str, str], Collation] = OrderedDict()

    def of(self, base: str, witness: str) -> Collation:
        """What a witness does with a base."""
        found = self._made.get((base, witness)) or collate(self._body(base), self._body(witness))
        self._made[base, witness] = found
        self._made.move_to_end((base, witness))
        if len(self._made) > _AT_HAND:
            self._made.popitem(last=False)
        return found
