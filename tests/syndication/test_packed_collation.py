"""Collations as bytes."""

from hypothesis import given

from plugins.syndication.stories.collation import collate
from plugins.syndication.stories.collations import Collations
from plugins.syndication.stories.packed_collation import pack, unpack
from tests.syndication.test_collation import BODIES


@given(BODIES, BODIES)
def test_a_packed_collation_is_the_same(base: str, witness: str) -> None:
    assert unpack(pack(collate(base, witness)), base) == collate(base, witness)


def test_half_a_character_is_collated_again() -> None:
    bodies = {"base": "The ferry \ud83d sank.", "witness": "The ferry \udea4 sank."}
    collations = Collations(bodies.__getitem__)
    collations.know({("base", "witness"): collations.packed("base", "witness")})
    assert collations.of("base", "witness") == collate(bodies["base"], bodies["witness"])


def test_what_was_collated_elsewhere_is_known() -> None:
    bodies = {"base": "The ferry sank.\n\nAll were saved.", "witness": "The ferry sank.\n\nAll wept."}
    known = Collations({"base": bodies["base"]}.__getitem__)
    known.know({("base", "witness"): Collations(bodies.__getitem__).packed("base", "witness")})
    assert known.of("base", "witness") == collate(bodies["base"], bodies["witness"])
