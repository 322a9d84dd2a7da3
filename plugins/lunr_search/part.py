"""Parts: the files of search, scripts that a page loads as it needs them; opened from a folder, it may not fetch."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from plugins.captures.script_file import script_data

FOLDER = "search"
"""Where parts stand below the site's root."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file of search: its name, a path below the folder without a suffix, and a digest of what it holds.

    `value` gives what it holds, anything JSON can; it is made only where the file is written.
    """

    name: str
    holds: bytes
    value: Callable[[], Any]

    @property
    def path(self) -> str:
        """Where the file stands below the site's root."""
        return part_path(self.name)


def part_path(name: str) -> str:
    """Where the part of a name stands below the site's root."""
    return f"{FOLDER}/{name}.js"


def part_text(part: Part, version: str) -> str:
    """The script that hands a part to the page, for documents numbered as in `version`; "" for what fits any."""
    return f"newsfoldPart({json.dumps(part.name)},{json.dumps(version)},{script_data(part.value())});\n"
