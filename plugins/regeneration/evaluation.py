"""Evaluation: what a settings file says, found without Pelican."""

import os
import runpy
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from plugins.regeneration.code_digest import code_digest
from plugins.regeneration.kept_folder import kept_folder
from plugins.regeneration.plan import BuildPlan
from plugins.regeneration.settings_digest import settings_digest
from plugins.regeneration.site_folder import beside


@dataclass(frozen=True)
class Evaluation:
    """The settings of a plan: the values of its file and what overrides them; none where the file has a mistake.

    `loaded` is the digest of the code where that was loaded before.
    """

    plan: BuildPlan
    values: Mapping[str, Any]
    loaded: bytes | None = None

    @cached_property
    def digest(self) -> bytes:
        """A digest of all that the plan says of the site."""
        return settings_digest(self.values)

    @cached_property
    def code(self) -> bytes:
        """The digest of the code as it is before most of it is loaded."""
        return self.loaded or code_digest()

    @property
    def cache(self) -> Path:
        """The folder that is named for what may be deleted; a relative one is meant from the settings file."""
        return self.plan.settings_file.parent / str(self.values.get("CACHE_PATH") or "cache")

    @property
    def kept(self) -> Path:
        """Where the builds of the site keep things for each other."""
        return kept_folder(self.cache, self.plan.settings_file, self.plan.output)

    @property
    def written(self) -> frozenset[str]:
        """The folders that builds write to: they are not what a site is made from."""
        output = self.plan.output.resolve()
        return frozenset(os.path.realpath(folder) for folder in (output, beside(output), self.cache))


def evaluate(plan: BuildPlan, loaded: bytes | None = None) -> Evaluation:
    """Run the settings file of a plan, as Pelican does; `loaded` is the digest of code that is loaded already."""
    try:
        values = runpy.run_path(str(plan.settings_file))
    except Exception:  # the build will say what is wrong with it
        values = {}
    return Evaluation(
        plan, {name: value for name, value in values.items() if name.isupper()} | dict(plan.overrides), loaded
    )
