"""The words that two captures share."""

from dataclasses import replace

import pytest

from plugins.syndication import evidence
from plugins.syndication.grouping import group
from plugins.syndication.runs import Run, shared_runs
from plugins.syndication.text_print import Print
from plugins.syndication.witness import Witness


def test_shared_words_are_counted_in_runs(wire: Witness, shortened: Witness) -> None:
    grouping = group([wire, shortened])
    assert grouping.evidence.shared(grouping.relations[0]) == len(shortened.words)


def test_related_captures_share_their_quotation(wire: Witness, independent: Witness, unlike: Witness) -> None:
    grouping = group([wire, independent, unlike])
    assert [grouping.evidence.shared(relation) for relation in grouping.relations] == [20]


def test_identical_texts_are_compared_once(wire: Witness, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[Print, Print]] = []

    def counted(a: Print, b: Print) -> list[Run]:
        compared.append((a, b))
        return shared_runs(a, b)

    monkeypatch.setattr(evidence, "shared_runs", counted)
    grouping = group([replace(wire, id=str(n)) for n in range(9)])
    assert compared == []
    assert {grouping.evidence.shared(relation) for relation in grouping.relations} == {len(wire.words)}
    assert len(compared) == 1
