"""Prints of many texts."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import pytest

from plugins.syndication.texts import printing
from plugins.syndication.texts.printing import take_prints

Item = TypeVar("Item")
Result = TypeVar("Result")
BODIES = {str(n).encode(): f"The ferry ran onto sandbank number {n} at dawn." for n in range(30)}


def test_processes_change_no_print(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = take_prints(list(BODIES), BODIES.__getitem__, 5)
    monkeypatch.setattr(printing, "_WORTH_PROCESSES", 10)
    together = take_prints(list(BODIES), BODIES.__getitem__, 5)
    assert list(together) == list(alone) == list(BODIES)
    assert [one.digest for one in together.values()] == [one.digest for one in alone.values()]


def test_a_build_takes_prints_its_own_way(monkeypatch: pytest.MonkeyPatch) -> None:
    blocks: list[int] = []

    def each(work: Callable[[Item], Result], items: Sequence[Item], what: str) -> Iterator[Result]:
        blocks.append(len(items))
        return map(work, items)

    monkeypatch.setattr(printing, "_AT_ONCE", 7)
    assert list(take_prints(list(BODIES), BODIES.__getitem__, 5, each)) == list(BODIES)
    assert blocks == [5]
