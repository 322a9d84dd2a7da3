"""Records: the addresses that stories have had, each with the captures that hold it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

FILE = "addresses.toml"


@dataclass(frozen=True, slots=True)
class Record:
    """One entry of addresses.toml: a story's address, captures that hold it, the base first, and the entry's line."""

    address: str
    captures: tuple[str, ...]
    line: int = 1

    def spelt(self, as_filed: Callable[[str], str]) -> "Record":
        """The same with the names of captures as their files spell them."""
        return replace(self, captures=tuple(map(as_filed, self.captures)))


@dataclass(frozen=True, slots=True)
class Holding:
    """The captures that hold an address; `ceded` says that it has given them all to others and follows them."""

    captures: tuple[str, ...]
    ceded: bool = False


def holders(records: Iterable[Record]) -> dict[str, str]:
    """The address that each capture holds: of several that name it the last recorded."""
    return {capture: record.address for record in records for capture in record.captures}


def holdings(records: Iterable[Record]) -> Mapping[str, Holding]:
    """What is held by which captures, by address, the first recorded first."""
    records = tuple(records)
    holder = holders(records)
    named: dict[str, dict[str, None]] = {}
    for record in records:
        named.setdefault(record.address, {}).update(dict.fromkeys(record.captures))
    held = {address: tuple(id for id in captures if holder[id] == address) for address, captures in named.items()}
    return {
        address: Holding(held[address] or tuple(captures), ceded=not held[address])
        for address, captures in named.items()
    }
