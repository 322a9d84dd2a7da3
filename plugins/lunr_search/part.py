"""Parts: the files of search, scripts that a page loads as it needs them; opened from a folder, it may not fetch."""

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from plugins.captures.script_file import script_data

FOLDER = "search"
"""Where parts stand below the site's root."""


@dataclass(frozen=True)
class Part:
    """One file of search: its name, a path below the folder without a suffix, and its value, anything JSON can hold."""

    name: str
    value: Any

    @property
    def path(self) -> str:
        """Where the file stands below the site's root."""
        return f"{FOLDER}/{self.name}.js"

    @cached_property
    def data(self) -> str:
        """The value as JSON that is safe in a script."""
        return script_data(self.value)


def part_text(part: Part, version: str) -> str:
    """The script that hands a part of the index `version` to the page; "" for what fits any."""
    return f"newsfoldPart({json.dumps(part.name)},{json.dumps(version)},{part.data});\n"
