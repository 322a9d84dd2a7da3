"""Building: a site made aside, its problems collected, put in place as a whole."""

import shutil
import time
from contextlib import suppress
from functools import partial

from plugins.regeneration.ahead import Ahead
from plugins.regeneration.cores import usable_cores
from plugins.regeneration.evaluation import Evaluation
from plugins.regeneration.inputs import NO_LOOK, Look
from plugins.regeneration.listing import Files, files_at
from plugins.regeneration.making import Making, WriteSite
from plugins.regeneration.problems import BuildError, say_exception
from plugins.regeneration.report import BuildReport
from plugins.regeneration.site_folder import MARK, SiteFolderError, held, open_aside, own_files, put_in_place
from plugins.regeneration.tree import tree


def build_aside(evaluation: Evaluation, look: Look, write_site: WriteSite, started: float) -> BuildReport:
    """Build a site aside, and put it in place where it may be.

    There may have been a look at its inputs, since the build was `started`, in seconds.
    """
    output = evaluation.plan.output
    try:
        # after an edit there is enough to do until it counts what the site held
        is_edit = look is not NO_LOOK and usable_cores() > 1
        with held(output), Ahead(partial(own_files, output), is_edit) as before:
            return _build(Making(evaluation, look, before, open_aside(output, ())), write_site, started)
    except (SiteFolderError, BuildError) as error:
        return BuildReport((str(error),))


def _build(making: Making, write_site: WriteSite, started: float) -> BuildReport:
    log, plan = making.log, making.evaluation.plan
    after: Files = {}
    try:
        with log, making.stages, making.beside:
            whole = _write(write_site, making) and not log.fatal
            making.forget_edited_code()
        made = [*tree(making.aside), MARK]
        published = whole and (plan.keep_going or not log.errors) and _publish(making)
    finally:
        shutil.rmtree(making.aside, ignore_errors=True)
    if published:
        # what is kept is as it was: looking at it again would be much of what an edit costs
        after = {address: making.before[address] for address in making.kept} | files_at(plan.output, made)
        # the site is there; where nothing can be noted down, the next build makes all anew
        with suppress(OSError):
            making.record(after)
    own = after.keys() - {MARK}
    return BuildReport(
        # Pelican goes through its pages in any order
        tuple(sorted(log.errors)),
        tuple(sorted(log.warnings)),
        making.counts,
        time.perf_counter() - started,
        published,
        whole,
        written=sum(making.before.get(address) != after[address] for address in own),
        files=len(own),
    )


def _publish(making: Making) -> bool:
    output = making.evaluation.plan.output
    try:
        put_in_place(making.aside, output, making.kept)
    except OSError as error:
        making.log.errors.append(
            f"{output}: the site cannot be put there ({error.strerror}); close what uses it, or name another folder"
        )
        return False
    return True


def _write(write_site: WriteSite, making: Making) -> bool:
    try:
        is_whole = write_site(making)
        making.beside.finish()
        return is_whole
    except SiteFolderError:
        raise
    except Exception as error:  # whatever stops the build is told in one line
        making.log.errors.append(say_exception(error))
        return False
