"""Measured runs: what a command takes, as a process of its own with all that it starts."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from threading import Thread
from typing import IO

_LOOKED = 0.02
"""Seconds between two looks at whether the command has ended."""
_WEIGHED = 0.5
"""Seconds between two looks at its memory, at the least."""
_PAUSE = 50
"""It is left alone for so many times as long as a look took: to look at a gigabyte takes a tenth of a second."""


@dataclass(frozen=True, slots=True)
class MeasuredRun:
    """Seconds of the clock and of all processors, the peak of its memory in MB, and the seconds of each of its stages.

    A stage is a line on standard error, and what followed it until the next.
    """

    seconds: float
    processor: float
    memory: float
    stages: tuple[tuple[str, float], ...] = ()


def measure(command: Sequence[str | Path], is_stage: Callable[[str], bool] = lambda line: False) -> MeasuredRun:
    """Run a command to its end; `is_stage` says which lines of standard error begin a stage.

    The memory is that of the command and all that it has started, each shared page counted once; where there is no
    /proc, that of its largest process.

    Raises:
        RuntimeError: the command failed.
    """
    said: list[tuple[float, str]] = []
    started = time.perf_counter()
    # a session of its own, by which all processes of the command are found
    run = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
    )
    assert run.stderr
    listener = Thread(target=_listen, args=(run.stderr, said), daemon=True)
    listener.start()
    memory, due, ended = 0.0, started, 0
    while not ended:
        now = time.perf_counter()
        if now >= due:
            memory = max(memory, _memory(run.pid))
            due = now + max(_WEIGHED, _PAUSE * (time.perf_counter() - now))
        time.sleep(_LOOKED)
        ended, status, used = os.wait4(run.pid, os.WNOHANG)
    end = time.perf_counter()
    run.returncode = os.waitstatus_to_exitcode(status)
    listener.join()
    run.stderr.close()
    if run.returncode:
        raise RuntimeError(f"{' '.join(map(str, command))} failed: {said[-1][1] if said else 'without a word'}")
    stages = [(started, "Starting"), *((moment, line) for moment, line in said if is_stage(line)), (end, "")]
    largest = used.ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1000)
    return MeasuredRun(
        end - started,
        used.ru_utime + used.ru_stime,
        memory or largest,
        tuple((line, after - moment) for (moment, line), (after, _) in pairwise(stages)),
    )


def _listen(stream: IO[str], said: list[tuple[float, str]]) -> None:
    said.extend((time.perf_counter(), line.rstrip()) for line in stream)


def _memory(session: int) -> float:
    """The memory of all processes of a session in MB; 0 where that cannot be told."""
    return sum(map(_share, _processes(session))) / 1000


def _processes(session: int) -> Iterator[Path]:
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            # its name comes first, in brackets, and may hold anything
            if int(stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[3]) == session:
                yield stat.parent
        except OSError:  # it has ended
            continue


def _share(process: Path) -> int:
    """The kilobytes of a process, of each page that several hold its share."""
    try:
        lines = (process / "smaps_rollup").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
