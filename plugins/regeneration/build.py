"""Builds: a site as planned, where it is not that already."""

import time
from typing import TYPE_CHECKING

from plugins.regeneration.evaluation import evaluate
from plugins.regeneration.plan import BuildPlan
from plugins.regeneration.report import BuildReport
from plugins.regeneration.site_folder import MARK
from plugins.regeneration.state import find_state

if TYPE_CHECKING:
    from plugins.regeneration.making import WriteSite
    from plugins.regeneration.warm import Warm


def build(plan: BuildPlan, write_site: "WriteSite", warm: "Warm | None" = None) -> BuildReport:
    """Build a site as planned; with problems it is published only where the plan says to keep going.

    A site that is not whole, and an exception, are never published. Where nothing has changed since a build without
    problems, all that it said is said again.
    """
    started = time.perf_counter()
    evaluation = evaluate(plan, warm.code if warm else None)
    state, look = find_state(evaluation)
    if state and (warm is None or warm.can_prove):
        return BuildReport(
            (),
            state.warnings,
            dict(state.counts),
            time.perf_counter() - started,
            published=True,
            whole=True,
            files=len(state.site.keys() - {MARK}),
            unchanged=True,
        )
    # what a build needs takes longer to import than it takes to see that none is needed
    from plugins.regeneration.building import build_aside

    report = build_aside(evaluation, look, write_site, started)
    if warm and not report.published:
        warm.proofs.clear()
    return report
