"""RIS: citations as reference managers read them.

A line is a tag of two signs, two blanks, a hyphen, a blank and a value, and ends in CR LF; a record begins with `TY`
and ends with `ER` (the specification by Research Information Systems). A record is `NEWS`, or `ELEC` where no outlet is
known. Names stand as they are printed, since no capture says which part is the family's.

Written here, not by a library: rispy numbers records, ends lines in LF, and writes line breaks of a value as they are,
so that a headline could begin a record.
"""

from collections.abc import Iterable, Iterator

from plugins.publication.citation import Citation
from plugins.publication.remarks import remarks


def ris(citations: Iterable[Citation]) -> str:
    """The records of several citations in the order given; UTF-8 is meant."""
    return "".join(f"{tag}  - {value}\r\n" for citation in citations for tag, value in _lines(citation))


def _lines(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS" if citation.outlet else "ELEC"
    for author in citation.authors:
        yield "AU", _name(author)
    yield "TI", citation.title
    if citation.outlet:
        yield "T2", _name(citation.outlet)
    if citation.day:
        yield "PY", citation.day[:4]
        yield "DA", _date(citation.day)
    if citation.captured:
        yield "Y2", _date(citation.captured)
    if citation.lang:
        yield "LA", citation.lang
    if citation.url or citation.address:
        yield "UR", citation.url or citation.address
    yield "DB", citation.archive
    yield "AN", citation.id
    for remark in remarks(citation):
        yield "N1", remark
    yield "ER", ""


def _name(name: str) -> str:
    """A name without the one sign that the format forbids there."""
    return " ".join(name.replace("*", " ").split())


def _date(day: str) -> str:
    """A date as the format has it: `2025/03/07/`; what is unknown of it is empty, not left out."""
    year, month, date = (*day.split("-"), "", "")[:3]
    return f"{year}/{month}/{date}/"
