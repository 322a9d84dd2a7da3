"""Settings of the search room, with their defaults."""

from typing import Any

DEFAULTS: dict[str, Any] = {
    # the fields of SearchDocument that are indexed, each with the weight of a match in it
    "LUNR_SEARCH_BOOSTS": {
        "title": 4,
        "summary": 2,
        "body": 1,
        "captions": 1,
        "embeds": 1,
        "outlet": 1,
        "agency": 1,
        "author": 1,
        "place": 1,
    },
}
