"""Nurseries: processes that have loaded what a build needs before it is asked for.

This file is a program. It reads plans, each with the files that were edited, and writes for each the proofs of these
and a reply, pickled, as `WarmBuilder` sends and reads them. Each build happens in a fork of its own, so that nothing of
one is left for the next but what it says itself: the modules that it imported and the templates that it compiled. The
fork that made the site which is there stays, to draw proofs of edited files by what it knows. Where there are no forks
a nursery serves one build and ends, as it does where the code that it has loaded is not what is in the files any more.
"""

import gc
import importlib.util
import os
import pickle
import signal
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from io import FileIO
from multiprocessing.connection import Connection, Pipe
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

Reply = tuple[Any, tuple[str, ...]]
"""The report of a build, or a line that says why there is none, or None where the code has changed since it was loaded;
and the modules that the build needed."""
Templates = dict[tuple[bytes, str], bytes]
Channel = BinaryIO | FileIO | Connection
Pages = dict[str, bytes]
"""Proofs by the addresses of the pages that they are of."""
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


class _Standing(NamedTuple):
    """A fork that has made a site and stays, and the channel on which it is asked for proofs."""

    id: int
    channel: Connection

    def prove(self, edited: Iterable[Path]) -> Pages:
        """The proofs of edited files; none where it cannot draw them, or is no more."""
        try:
            self.channel.send(tuple(edited))
            pages: Pages = self.channel.recv()
        except (EOFError, OSError):
            return {}
        return pages

    def end(self) -> None:
        """Let it end."""
        self.channel.close()
        os.waitpid(self.id, 0)


def _serve(ask: BinaryIO, back: FileIO) -> None:
    loaded = _stamps()
    _import(pickle.load(ask))
    templates: Templates = {}
    standing: _Standing | None = None
    while True:
        plan, edited = pickle.load(ask)
        back.write(pickle.dumps(standing.prove(edited) if standing and edited else {}))
        if not hasattr(os, "fork"):
            back.write(pickle.dumps(_build(plan, loaded, {})[0]))
            return
        channels: list[Channel] = [ask, back, *([standing.channel] if standing else [])]
        reply, compiled, builder = _build_in_a_fork(plan, loaded, templates, channels, standing is not None)
        back.write(pickle.dumps(reply))
        if reply[0] is None:
            return
        templates.update(compiled)
        _import(reply[1])
        if builder and standing:
            standing.end()
        standing = builder or standing


def _build_in_a_fork(
    plan: bytes, loaded: frozenset[object], templates: Templates, channels: Iterable[Channel], can_prove: bool
) -> tuple[Reply, Templates, _Standing | None]:
    """What came of a build, the templates that it compiled, and the fork that made it where it stays."""
    here, there = Pipe()
    gc.freeze()
    child = os.fork()
    if not child:
        try:
            here.close()
            _leave(channels)
            signal.signal(signal.SIGINT, signal.default_int_handler)
            known = set(templates)
            reply, proofs = _build(plan, loaded, templates, can_prove)
            there.send((reply, {key: templates[key] for key in templates.keys() - known}, bool(proofs)))
            if proofs:
                _stay(proofs[-1], there)
        except KeyboardInterrupt:
            pass
        finally:
            sys.stderr.flush()
            os._exit(0)
    there.close()
    built = _Standing(child, here)
    try:
        reply, compiled, stays = here.recv()
    except EOFError:
        reply, compiled, stays = ("the build was stopped", ()), {}, False
    if not stays:
        built.end()
    return reply, compiled, built if stays else None


def _stay(proofs: Any, channel: Connection) -> None:
    """Draw proofs as long as they are asked for, each in a fork: it changes what others are to be drawn from."""
    gc.freeze()
    with suppress(EOFError):
        while True:
            edited = channel.recv()
            child = os.fork()
            if not child:
                try:
                    with suppress(Exception):  # the build says what is wrong
                        channel.send(proofs.draw(edited))
                        os._exit(0)
                finally:
                    os._exit(1)
            if os.waitpid(child, 0)[1]:
                channel.send({})


def _leave(channels: Iterable[Channel]) -> None:
    """Let nothing stand where the nursery's channels stood, so that they end when it does."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for channel in channels:
        os.dup2(nothing, channel.fileno())


def _build(
    plan: bytes, loaded: frozenset[object], templates: Templates, can_prove: bool = True
) -> tuple[Reply, Sequence[Any]]:
    """The reply to a plan, and what the build leaves that draws proofs."""
    before = set(sys.modules)
    proofs: Sequence[Any] = ()
    try:
        from plugins.regeneration import build_site
        from plugins.regeneration.code_digest import code_digest
        from plugins.regeneration.collector import collect_seldom
        from plugins.regeneration.warm import Warm

        # taken before it is known that this is the code that is loaded: an edit in between is seen
        code = code_digest()
        if _stamps() != loaded:
            return (None, ()), ()
        collect_seldom()
        warm = Warm(code, templates, can_prove)
        report: Any = build_site(pickle.loads(plan), warm)
        proofs = warm.proofs
    except Exception as error:
        report = _said(error) if _stamps() == loaded else None
    return (report, tuple(sorted(sys.modules.keys() - before))), proofs


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
