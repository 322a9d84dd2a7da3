"""The table of relations: what each two captures are to each other, and the words that show it."""

from plugins.syndication.data.table import Cell, Table, listed
from plugins.syndication.grouping import Grouping
from plugins.syndication.relations.evidence import Exhibits
from plugins.syndication.relations.relation import Relation

COLUMNS = (
    "a", "b", "relation", "containment", "shared_words", "quoted_words", "furniture_words", "agency_words", "runs",
    "decided",
)  # fmt: skip


def relation_table(grouping: Grouping) -> Table:
    """A row for each pair of captures that is related in any way, by id."""
    return Table(COLUMNS, tuple(_row(relation, grouping.exhibits) for relation in grouping.relations))


def _row(relation: Relation, exhibits: Exhibits) -> tuple[Cell, ...]:
    found = exhibits.of(relation.a, relation.b)
    return (
        relation.a,
        relation.b,
        relation.kind,
        relation.containment,
        found.words,
        found.quotation,
        found.furniture,
        found.agency,
        listed(f"{run.at}:{run.other}:{run.words}" for run in found.runs),
        relation.decided,
    )
