"""Layers: captures made of others (as decided, as shown), with their cards; only those that changed are made."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.captures.building import Each
from plugins.captures.capture import Capture
from plugins.captures.card import Card, card_of
from plugins.captures.stack import Stack, shelved
from plugins.keeping.records import Records
from plugins.keeping.value import read_value, write_value


@dataclass(frozen=True, slots=True)
class Made:
    """A card, and the key of what its capture was made from."""

    key: bytes
    card: Card


@dataclass(frozen=True)
class Layer:
    """The captures of a layer and their cards, by id."""

    stack: Mapping[str, Capture]
    cards: Mapping[str, Card]


def make_layer(
    name: str,
    keys: Mapping[str, bytes],
    make: Callable[[str], Capture],
    whole_of: Callable[[str, Capture], Capture],
    records: Records,
    each: Each,
    kept: Path | None,
) -> Layer:
    """Make the captures `keys` names, each from what its key stands for; those kept under their key are not made again.

    `whole_of` gives the whole capture of one that was made, which its card tells of as well.
    """
    before = {one.card.id: one for one in read_value(kept, name, tuple[Made, ...]) or ()}
    missing = [id for id, key in keys.items() if id not in before or before[id].key != key]
    made: dict[str, Made] = {id: before[id] for id in keys if id in before and before[id].key == keys[id]}

    def work(id: str) -> tuple[Card, bytes | None]:
        capture = make(id)
        value = shelved(name, keys[id], capture)
        return card_of(capture, whole_of(id, capture)), value[1] if value else None

    def put_away(results: Iterable[tuple[Card, bytes | None]]) -> Iterable[tuple[str, bytes]]:
        for card, value in results:
            made[card.id] = Made(keys[card.id], card)
            if value:
                yield f"{name}/{card.id}", value

    gone = [f"{name}/{id}" for id in before.keys() - keys.keys()]
    if missing or gone:
        records.write(put_away(each(work, missing, "Captures")), gone)
        write_value(kept, name, tuple(made.values()))
    return Layer(Stack(records, name, keys, make), {id: made[id].card for id in keys})
