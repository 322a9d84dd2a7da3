"""Settings of the publication room, with their defaults."""

from typing import Any

DEFAULTS: dict[str, Any] = {
    # whether the site is for others: rights decide what is shown; the reading copy shows all
    "PUBLICATION_PUBLIC": False,
    # whether search engines may list the pages of a public site
    "PUBLICATION_INDEXED": False,
    # words of a capture that are shown where rights allow an excerpt
    "PUBLICATION_EXCERPT_WORDS": 40,
}
CLEARANCE = "PUBLICATION_CLEARANCE"
"""The setting under which a build keeps what it may show."""
