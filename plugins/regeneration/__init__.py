"""The regeneration room: builds the site aside, and puts it in place when nothing is wrong."""

from functools import partial
from typing import TYPE_CHECKING

from plugins.regeneration.build import build
from plugins.regeneration.plan import BuildPlan
from plugins.regeneration.report import BuildReport

if TYPE_CHECKING:
    from plugins.regeneration.making import Making
    from plugins.regeneration.warm import Warm

__all__ = ["BuildPlan", "BuildReport", "build_site"]


def build_site(plan: BuildPlan, warm: "Warm | None" = None) -> BuildReport:
    """Build a site with Pelican as planned, in a process that starts cold or warm."""
    return build(plan, partial(_run_pelican, warm), warm)


def _run_pelican(warm: "Warm | None", making: "Making") -> bool:
    from plugins.regeneration import glue

    return glue.run_pelican(making, warm)
