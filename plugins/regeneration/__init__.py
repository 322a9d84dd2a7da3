"""The regeneration room: builds the site aside, and puts it in place when nothing is wrong."""

from plugins.regeneration.build import BuildReport, build
from plugins.regeneration.plan import BuildPlan

__all__ = ["BuildPlan", "BuildReport", "build_site"]


def build_site(plan: BuildPlan) -> BuildReport:
    """Build a site with Pelican as planned."""
    from plugins.regeneration import glue

    return build(plan, glue.run_pelican)
