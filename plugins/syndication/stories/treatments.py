"""Treatments that are kept: what a witness did to a base is the same as long as both texts are."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from plugins.captures.building import Each
from plugins.keeping.value import read_value, write_value
from plugins.syndication.stories.collations import Collations, Pair
from plugins.syndication.stories.treatment import Treatment

_FILE = "treatments"


def treatments(
    keys: Mapping[Pair, bytes],
    treat: Callable[[Pair], tuple[Treatment, bytes]],
    collations: Collations,
    each: Each,
    kept: Path | None,
) -> dict[Pair, Treatment]:
    """What witnesses did to their bases; those kept under their `keys`, digests of both texts, are not found again.

    `treat` finds one with its collation, packed, which `collations` know from then on: pages will show it.
    """
    before = read_value(kept, _FILE, dict[str, Treatment]) or {}
    missing: Sequence[Pair] = [pair for pair, key in keys.items() if key.hex() not in before]
    found: dict[Pair, Treatment] = {}
    for pair, (treatment, packed) in zip(missing, each(treat, missing, "Witnesses"), strict=True):
        found[pair] = treatment
        collations.know({pair: packed})
    now = {key.hex(): found[pair] if pair in found else before[key.hex()] for pair, key in keys.items()}
    if now.keys() != before.keys():
        write_value(kept, _FILE, now)
    return {pair: now[key.hex()] for pair, key in keys.items()}
