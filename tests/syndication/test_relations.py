"""Relations in columns."""

import pytest

from plugins.syndication.grouping import group
from plugins.syndication.relations.relations import Relations
from plugins.syndication.witness import Witness


@pytest.fixture
def relations(collection: list[Witness]) -> Relations:
    return group(collection).relations


def test_each_relation_is_found_by_its_captures(relations: Relations) -> None:
    for relation in relations:
        assert relations.of(relation.a, relation.b) == relations.of(relation.b, relation.a) == relation


def test_what_nothing_relates_is_not_found(relations: Relations) -> None:
    assert relations.of("unlike", "wire") is None


def test_relations_stand_in_order(relations: Relations) -> None:
    pairs = [(relation.a, relation.b) for relation in relations]
    assert pairs == sorted(set(pairs))
    assert relations[1:3] == [relations[1], relations[2]]
