"""Nurseries: processes that have imported what a build needs before it is asked for.

This file is a program. It reads plans and writes reports, pickled, as `WarmBuilder` sends and reads them. Each build
happens in a fork of its own, so that nothing of one is left for the next. After the first the nursery imports what that
has imported. Where there are no forks a nursery serves one build and ends.
"""

import gc
import importlib
import os
import pickle
import signal
import sys
from collections.abc import Iterable
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import Any, BinaryIO

Reply = tuple[Any, tuple[str, ...]]
"""The report of a build, or the line that says why there is none; and the modules that it needed."""


def main() -> None:
    """Serve builds until nobody asks any more."""
    # by its path it is run whatever is wrong with the package it stands in, which the build is to say
    sys.path[0] = str(Path(__file__).resolve().parents[3])
    # what builds print is for the terminal: the channel back is this program's alone
    back = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    ask = sys.stdin.buffer
    # Ctrl-C in the terminal is for who started this process; a build that runs hears it too
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # who asked may be gone at any time
    with suppress(EOFError, BrokenPipeError):
        _serve(ask, back)


def _serve(ask: BinaryIO, back: FileIO) -> None:
    _import(pickle.load(ask))
    while True:
        plan = pickle.load(ask)
        if not hasattr(os, "fork"):
            back.write(pickle.dumps(_build(plan)))
            return
        reply = _build_in_a_fork(plan, (ask, back))
        back.write(pickle.dumps(reply))
        _import(reply[1])


def _build_in_a_fork(plan: bytes, channels: Iterable[BinaryIO | FileIO]) -> Reply:
    reading, writing = os.pipe()
    gc.freeze()
    child = os.fork()
    if not child:
        code = 1
        try:
            os.close(reading)
            _leave(channels)
            signal.signal(signal.SIGINT, signal.default_int_handler)
            with os.fdopen(writing, "wb") as file:
                pickle.dump(_build(plan), file)
            code = 0
        except KeyboardInterrupt:
            pass
        finally:
            sys.stderr.flush()
            os._exit(code)
    os.close(writing)
    with os.fdopen(reading, "rb") as file:
        data = file.read()
    os.waitpid(child, 0)
    return pickle.loads(data) if data else ("the build was stopped", ())


def _leave(channels: Iterable[BinaryIO | FileIO]) -> None:
    """Let nothing stand where the nursery's channels stood, so that they end when it does."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for channel in channels:
        os.dup2(nothing, channel.fileno())


def _build(plan: bytes) -> Reply:
    before = set(sys.modules)
    try:
        from plugins.regeneration import build_site

        report: Any = build_site(pickle.loads(plan))
    except Exception as error:
        report = _said(error)
    return report, tuple(sorted(sys.modules.keys() - before))


def _said(error: Exception) -> str:
    """What stopped a build before it could say so itself: code that cannot be loaded."""
    if isinstance(error, SyntaxError):
        return f"{error.filename}:{error.lineno}: {error.msg}; mend the line"
    return f"Newsfold cannot be loaded: {type(error).__name__}: {' '.join(str(error).split())}"


def _import(modules: Iterable[str]) -> None:
    for module in modules:
        # what cannot be imported by its name a build imports again, and says what is wrong
        with suppress(Exception):
            importlib.import_module(module)


if __name__ == "__main__":
    main()
