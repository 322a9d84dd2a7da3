"""Stop builds in processes of their own: `python -m tests.regeneration.stopping killed|full|anytime FOLDER`.

A step is whatever Python tells audit hooks of: a file opened, moved, linked or removed. Before each in turn the process
is killed, or the disk is full from then on; `anytime` kills at moments drawn at random. After each the site has to be
one of two, whole, and the next build has to go well. Prints how often a build was stopped.
"""

import errno
import os
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from plugins.regeneration.site_folder import SiteFolderError, restore
from tests.regeneration.variants import build_variant, variant_in

STEPS = {"open", "os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir", "os.truncate", "os.scandir", "os.chmod"}
NEEDING_ROOM = {"open", "os.rename", "os.link", "os.mkdir"}
WRITING = os.O_WRONLY | os.O_RDWR
THROUGH, STOPPED, FAILED = 0, 1, 2
TIMES = 100
LONGEST = 0.03
"""Seconds: some variants are built in that time."""


def stop_at_steps(how: str, output: Path) -> int:
    """Stop builds at later and later steps, until one goes through."""
    for step in count(1):
        before = variant_in(output)
        child = _fork(partial(_stopped, output, before + 1, how, step))
        ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        assert ended in (THROUGH, STOPPED, -signal.SIGKILL), ended
        assert _mended(output) in (before, before + 1), step
        if ended == THROUGH:
            return step - 1
        _build_well(output, before + 2)
    raise AssertionError


def kill_anytime(output: Path) -> int:
    """Kill builds that follow one another, at random moments."""
    random = Random()
    for _ in range(TIMES):
        before = variant_in(output)
        child = _fork(partial(_build_on, output, before + 1))
        time.sleep(random.random() * LONGEST)
        os.kill(child, signal.SIGKILL)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
        _build_well(output, _mended(output) + 1)
    return TIMES


def _mended(output: Path) -> int:
    restore(output)
    return variant_in(output)


def _build_well(output: Path, number: int) -> None:
    build_variant(output, number)
    assert variant_in(output) == number
    assert [path.name for path in output.with_name(f".{output.name}.newsfold").iterdir()] == ["twin"]


def _build_on(output: Path, first: int) -> int:
    for number in count(first):
        build_variant(output, number)
    return THROUGH


def _stopped(output: Path, number: int, how: str, step: int) -> int:
    steps = _stop_at(step, how)
    try:
        build_variant(output, number)
    except (OSError, SiteFolderError) as error:
        return STOPPED if os.strerror(errno.ENOSPC) in str(error) else FAILED
    return THROUGH if next(steps) <= step else STOPPED


def _stop_at(step: int, how: str) -> "count[int]":
    steps = count(1)

    def hook(event: str, given: tuple[Any, ...]) -> None:
        if event not in STEPS:
            return
        at = next(steps)
        if how == "killed" and at == step:
            os.kill(os.getpid(), signal.SIGKILL)
        is_reading = event == "open" and not given[2] & WRITING
        if how == "full" and at >= step and event in NEEDING_ROOM and not is_reading:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    sys.addaudithook(hook)
    return steps


def _fork(work: Callable[[], int]) -> int:
    if child := os.fork():
        return child
    code = FAILED
    try:
        code = work()
    finally:
        os._exit(code)


def main(how: str, output: Path) -> None:
    """Stop builds as asked."""
    build_variant(output, 0)
    print(kill_anytime(output) if how == "anytime" else stop_at_steps(how, output))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
