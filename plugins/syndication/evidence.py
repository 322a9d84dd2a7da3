"""Evidence: the words that two captures share, counted when they are asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins.syndication.relation import Relation
from plugins.syndication.runs import shared_runs
from plugins.syndication.text_print import Print


@dataclass(frozen=True)
class Evidence:
    """The prints of captures by id, where captures of the same words have one print, and what was counted of them."""

    prints: Mapping[str, Print]
    _counted: dict[tuple[str, str], int] = field(default_factory=dict, repr=False)

    def shared(self, relation: Relation) -> int:
        """Count the words of a relation's captures in shared runs; every two texts are compared once."""
        a, b = self.prints[relation.a], self.prints[relation.b]
        key = a.witness.id, b.witness.id
        if key not in self._counted:
            self._counted[key] = sum(run.words for run in shared_runs(a, b))
        return self._counted[key]
