"""Rolling reports: texts that a newsroom adds to through the day, the newest on top."""

import re

# an entry's time on a line of its own, or the standing line that says whose clock the times are by
# (marks are taken for good, `*+`, and within the line: else a page of them would be tried in every way)
_ENTRY = re.compile(r"^[^\w\n]*+\d{1,2}[:.h]\d\d[^\w\n]*+(?:[ap]\.?\s?m\.?)?(?:\s?[A-Z]{2,4})?[^\w\n]*+$", re.MULTILINE)
_STANDING = re.compile(r"\(all times [\w ]{3,30}\)", re.IGNORECASE)
_ENTRIES = 2


def is_rolling(text: str) -> bool:
    """Say whether a text is a rolling report: two versions of one share entries, and yet another of them leads."""
    return bool(_STANDING.search(text)) or len(_ENTRY.findall(text)) >= _ENTRIES
