"""The table of relations: what each two captures are to each other, and the words that show it."""

from plugins.syndication.data.rows import Rows
from plugins.syndication.data.table import Table, listed
from plugins.syndication.relations.evidence import Evidence
from plugins.syndication.relations.relation import Relation

COLUMNS = (
    "a", "b", "relation", "containment", "shared_words", "quoted_words", "furniture_words", "agency_words", "runs",
    "decided",
)  # fmt: skip


def relations_csv(rows: Rows) -> str:
    """The table, of the rows of all pairs of captures that are related in any way, by id."""
    return Table(COLUMNS, ()).as_csv() + rows.text.decode()


def relation_row(relation: Relation, found: Evidence) -> str:
    """The row of two captures."""
    row = (
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
    return Table(COLUMNS, (row,)).rows_as_csv()
