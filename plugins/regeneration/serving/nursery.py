"""Nurseries: processes that have loaded what a build needs before it is asked for.

This file is a program. It reads plans and writes replies, pickled, as `WarmBuilder` sends and reads them. Each build
happens in a fork of its own, so that nothing of one is left for the next but what it says itself: the modules that it
imported and the templates that it compiled. Where there are no forks a nursery serves one build and ends, as it does
where the code that it has loaded is not what is in the files any more.
"""

import gc
import importlib.util
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
"""The report of a build, or a line that says why there is none, or None where the code has changed since it was loaded;
and the modules that the build needed."""
Templates = dict[tuple[bytes, str], bytes]
_PLUGINS = Path(__file__).resolve().parents[2]


def main() -> None:
    """Serve builds until nobody asks any more."""
    # by its path it is run whatever is wrong with the package it stands in, which the build is to say
    sys.path[0] = str(_PLUGINS.parent)
    # what builds print is for the terminal: the channel back is this program's alone
    back = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    # Ctrl-C in the terminal is for who started this process; a build that runs hears it too
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # who asked may be gone at any time
    with suppress(EOFError, BrokenPipeError):
        _serve(sys.stdin.buffer, back)


def _serve(ask: BinaryIO, back: FileIO) -> None:
    loaded = _stamps()
    _import(pickle.load(ask))
    templates: Templates = {}
    while True:
        plan = pickle.load(ask)
        if not hasattr(os, "fork"):
            back.write(pickle.dumps(_build(plan, loaded, templates)))
            return
        reply, compiled = _build_in_a_fork(plan, loaded, templates, (ask, back))
        back.write(pickle.dumps(reply))
        if reply[0] is None:
            return
        templates.update(compiled)
        _import(reply[1])


def _build_in_a_fork(
    plan: bytes, loaded: frozenset[object], templates: Templates, channels: Iterable[BinaryIO | FileIO]
) -> tuple[Reply, Templates]:
    reading, writing = os.pipe()
    gc.freeze()
    child = os.fork()
    if not child:
        try:
            os.close(reading)
            _leave(channels)
            signal.signal(signal.SIGINT, signal.default_int_handler)
            known = set(templates)
            reply = _build(plan, loaded, templates)
            with os.fdopen(writing, "wb") as file:
                pickle.dump((reply, {key: templates[key] for key in templates.keys() - known}), file)
        except KeyboardInterrupt:
            pass
        finally:
            sys.stderr.flush()
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as file:
        data = file.read()
    os.waitpid(child, 0)
    return pickle.loads(data) if data else (("the build was stopped", ()), {})


def _leave(channels: Iterable[BinaryIO | FileIO]) -> None:
    """Let nothing stand where the nursery's channels stood, so that they end when it does."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for channel in channels:
        os.dup2(nothing, channel.fileno())


def _build(plan: bytes, loaded: frozenset[object], templates: Templates) -> Reply:
    before = set(sys.modules)
    try:
        from plugins.regeneration import build_site
        from plugins.regeneration.code_digest import code_digest
        from plugins.regeneration.collector import collect_seldom
        from plugins.regeneration.warm import Warm

        # taken before it is known that this is the code that is loaded: an edit in between is seen
        code = code_digest()
        if _stamps() != loaded:
            return None, ()
        collect_seldom()
        report: Any = build_site(pickle.loads(plan), Warm(code, templates))
    except Exception as error:
        report = _said(error) if _stamps() == loaded else None
    return report, tuple(sorted(sys.modules.keys() - before))


def _stamps() -> frozenset[object]:
    """What changes when code does: each file of the plugins, and the folders that packages are installed in."""
    files = [path for path in _PLUGINS.rglob("*") if "__pycache__" not in path.parts and path.is_file()]
    # the checkout is on the path too, and changes whenever something is built in it
    folders = [path for path in map(Path, sys.path) if path != _PLUGINS.parent]
    stamps: set[object] = set()
    for path in (*files, *folders):
        with suppress(OSError):
            status = path.stat()
            stamps.add((path, status.st_ino, status.st_mtime_ns, status.st_size))
    return frozenset(stamps)


def _said(error: Exception) -> str:
    """What stopped a build before it could say so itself: code that cannot be loaded."""
    if isinstance(error, SyntaxError):
        return f"{error.filename}:{error.lineno}: {error.msg}; mend the line"
    return f"Newsfold cannot be loaded: {type(error).__name__}: {' '.join(str(error).split())}"


def _import(modules: Iterable[str]) -> None:
    """Import modules of the plugins and of packages; those of a site's own are not watched here, and may be edited."""
    for name in modules:
        # what cannot be imported by its name a build imports again, and says what is wrong
        with suppress(Exception):
            found = importlib.util.find_spec(name)
            if found and _is_steady(found.origin):
                importlib.import_module(name)


def _is_steady(file: str | None) -> bool:
    if file in (None, "built-in", "frozen"):
        return True
    folders = (_PLUGINS, *(Path(folder).resolve() for folder in (sys.prefix, sys.base_prefix)))
    return any(Path(str(file)).resolve().is_relative_to(folder) for folder in folders)


if __name__ == "__main__":
    main()
