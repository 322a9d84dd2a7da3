"""Settings of the search room, with their defaults."""

LUNR_SEARCH_BOOSTS = {"title": 4, "summary": 2, "body": 1, "outlet": 1, "agency": 1}
"""The fields that are indexed, each with the weight of a match in it."""

LUNR_SEARCH_INDEX = "search/index.js"
"""Where the index goes, below the output folder; search.html names it too."""

LUNR_SEARCH_DOCUMENTS = "search/documents.js"
"""Where the texts that results show go, below the output folder; search.html names it too."""
