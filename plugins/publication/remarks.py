"""Remarks: what a citation says of a capture that bibliographies have no field for."""

from collections.abc import Iterator

from plugins.captures.wording import say_date
from plugins.publication.citation import Citation


def remarks(citation: Citation) -> Iterator[str]:
    """What is known of its text and of its capture, a remark each; where it is kept comes last."""
    if citation.agency:
        yield f"agency: {citation.agency}" + (f" ({citation.credit})" if citation.credit != "stated" else "")
    if not citation.date:
        yield say_undated(citation)
    if citation.published and citation.updated:
        yield f"updated {say_date(citation.updated)}"
    if citation.title_remark:
        yield citation.title_remark
    yield say_captured(citation)
    yield f"{citation.archive}, {citation.id}, SHA-256 {citation.sha256}"
    if citation.url and citation.address:
        yield citation.address


def say_undated(citation: Citation) -> str:
    """That a capture has no date, and since when it can be."""
    return "undated" + (f", not before {say_date(citation.not_before)}" if citation.not_before else "")


def say_captured(citation: Citation) -> str:
    """On which day a page was captured, or that nobody noted it."""
    return f"captured {say_date(citation.captured)}" if citation.captured else "day of capture not known"
