"""Settings of the captures room, with their defaults."""

from pathlib import Path
from typing import Any

DEFAULTS: dict[str, Any] = {
    # the folder of captures
    "CAPTURES_PATH": "seeds",
    # the folder of corrections.toml, stories.toml, addresses.toml and rights.toml, or None where nothing is decided
    "CAPTURES_DECISIONS": "content",
    # what a page says of an outlet that no capture names
    "CAPTURES_UNKNOWN_OUTLET": "Outlet not known",
}
COLLECTION = "CAPTURES_COLLECTION"
"""The setting under which a build keeps its captures by their ids, to be looked up one by one."""
CARDS = "CAPTURES_CARDS"
"""The setting under which a build keeps the cards of all that it shows, by their ids."""
SHOWN = "CAPTURES_SHOWN"
"""The setting under which a build may keep what is shown of those captures that are not shown whole, by their ids."""
REREAD = "CAPTURES_REREAD"
"""The setting under which a build keeps what gives the capture of a path as its file is now, or None."""
UNREAD = "CAPTURES_UNREAD"
"""The setting under which a build keeps the ids of the captures that it leaves out, each for a problem of its own."""


def captures_path(settings: dict[str, Any]) -> Path:
    """The folder of captures."""
    return Path(settings["CAPTURES_PATH"])


def decisions_path(settings: dict[str, Any]) -> Path | None:
    """The folder of decision files, or None."""
    folder = settings["CAPTURES_DECISIONS"]
    return Path(folder) if folder else None
