"""Plans: what a build is to make."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class BuildPlan:
    """A settings file, settings that override it, where the site goes, and whether it is published despite problems."""

    settings_file: Path
    output: Path
    overrides: Mapping[str, Any] = field(default_factory=dict)
    keep_going: bool = False
