"""Ahead: what another process finds out while this one goes on."""

import os
import pickle
import signal
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Ahead(Generic[Value]):
    """A value that a fork of this process finds while nobody asks for it; without a fork it is found at once.

    This process is to ask for it before it forks others that do. What `find` raises in a fork is raised here when the
    value is asked for: it is then looked for once more.
    """

    def __init__(self, find: Callable[[], Value], in_a_fork: bool) -> None:
        self._find = find
        self._child = 0
        if in_a_fork:
            self._fork()
        else:
            _ = self.value

    def __enter__(self) -> "Ahead[Value]":
        return self

    def __exit__(self, *_: object) -> None:
        """Stop what nobody waits for any more."""
        if self._child:
            os.close(self._pipe)
            with suppress(ProcessLookupError):
                os.kill(self._child, signal.SIGKILL)
            self._wait()

    @cached_property
    def value(self) -> Value:
        """The value."""
        if self._child:
            with os.fdopen(self._pipe, "rb") as pipe:
                data = pipe.read()
            self._wait()
            if data:
                found: Value = pickle.loads(data)
                return found
        return self._find()

    def _fork(self) -> None:
        self._pipe, writing = os.pipe()
        self._child = os.fork()
        if self._child:
            os.close(writing)
            return
        try:
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted, and says so
            data = pickle.dumps(self._find(), pickle.HIGHEST_PROTOCOL)
            with os.fdopen(writing, "wb") as pipe:
                pipe.write(data)
        finally:
            os._exit(0)

    def _wait(self) -> None:
        os.waitpid(self._child, 0)
        self._child = 0
