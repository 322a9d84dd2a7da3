"""The regeneration room: builds the site aside, and puts it in place when nothing is wrong."""

from plugins.regeneration.plan import BuildPlan
from plugins.regeneration.report import BuildReport

__all__ = ["BuildPlan", "BuildReport", "build_site"]


def build_site(plan: BuildPlan) -> BuildReport:
    """Build a site with Pelican as planned."""
    from plugins.regeneration import glue
    from plugins.regeneration.build import build

    return build(plan, glue.run_pelican)
