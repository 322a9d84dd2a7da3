"""Author notes: lines below an article that say who its author is."""

import re

from plugins.captures.lines.line import Line

TRADES = (
    r"reporter|editor|writer|columnist|author|correspondent|journalist|contributor|critic|fellow|researcher|professor"
    r"|lecturer|periodista|redactora?|columnista|escritora?|journaliste|rédact(?:eur|rice)|chroniqueu(?:r|se)"
    r"|Redakteur(?:in)?|Journalist(?:in)?|Autor(?:in)?|Korrespondent(?:in)?"
)
AUTHOR_NOTE = re.compile(
    r"\W{0,2}(?:[A-ZÀ-Þ][\w.'’-]+\s){1,3}"
    rf"(?:is|was|has\sbeen|es|est|ist)\s(?:(?:an?|the|una?|el|la|une?|eine?)\b)?.{{0,80}}\b(?:{TRADES})\b"
)
LONGEST = 130


def is_author_note(line: Line) -> bool:
    """Whether a line introduces a writer by name and trade (`Nora Pask is the Courier's harbour reporter.`).

    Weak evidence, for lines at an article's end: a report may introduce a writer anywhere.
    """
    return line.words <= LONGEST and AUTHOR_NOTE.match(line.head) is not None
