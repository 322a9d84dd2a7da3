"""The regeneration room: builds the site aside, and puts it in place when nothing is wrong."""

from typing import TYPE_CHECKING

from plugins.regeneration.build import build
from plugins.regeneration.plan import BuildPlan
from plugins.regeneration.report import BuildReport

if TYPE_CHECKING:
    from plugins.regeneration.making import Making

__all__ = ["BuildPlan", "BuildReport", "build_site"]


def build_site(plan: BuildPlan) -> BuildReport:
    """Build a site with Pelican as planned."""
    return build(plan, _run_pelican)


def _run_pelican(making: "Making") -> bool:
    from plugins.regeneration import glue

    return glue.run_pelican(making)
