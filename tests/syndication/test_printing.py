"""Prints of many texts."""

import pytest

from plugins.syndication.texts import printing
from plugins.syndication.texts.printing import take_prints
from plugins.syndication.texts.text_print import print_of

TEXTS = [f"The ferry ran onto sandbank number {n} at dawn." for n in range(30)]


def test_processes_change_no_print(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = take_prints(TEXTS, 5, {})
    monkeypatch.setattr(printing, "_WORTH_PROCESSES", 10)
    together = take_prints(TEXTS, 5, {})
    assert list(together) == list(alone) == TEXTS
    assert [one.digest for one in together.values()] == [one.digest for one in alone.values()]


def test_a_known_print_is_not_taken_again() -> None:
    known = {TEXTS[0]: print_of("something else", 5)}
    assert take_prints(TEXTS[:2], 5, known)[TEXTS[0]] is known[TEXTS[0]]
