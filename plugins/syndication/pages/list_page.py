"""List pages: a list cut into pages of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ListPage(Generic[T]):
    """One page of a list: its number from 1, its address, and its entries, the first of which is the list's `first`."""

    number: int
    address: str
    first: int
    entries: Sequence[T]


def page_address(stem: str, number: int = 1) -> str:
    """The address of the page `number` of the list at `stem`; no list's own address has the sign before a number."""
    return f"{stem}.html" if number == 1 else f"{stem}_{number}.html"


def cut(entries: Sequence[T], stem: str, most: int) -> tuple[ListPage[T], ...]:
    """The pages of a list, at most `most` entries on each."""
    starts = range(0, len(entries), most)
    return tuple(
        ListPage(number, page_address(stem, number), start + 1, entries[start : start + most])
        for number, start in enumerate(starts, 1)
    )
