"""Beside: work that nothing else of a build waits for, done in a process of its own or when all else is done."""

import os
import pickle
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

from plugins.regeneration.answer import Answer, answer_of
from plugins.regeneration.problems import BuildError, say_lost

Work = Callable[[], object]


class _Fork(NamedTuple):
    """A process that works, the end of the pipe on which its answer comes, and who gets what each work returns."""

    id: int
    pipe: int
    take: Callable[[Any], None]


class Beside:
    """Work that is put off: to a fork of this process, or to the end.

    What a fork logs is logged here when it is waited for; what it changes in memory is lost. It begins with `begin`.
    """

    def __init__(self, begin: Callable[[], None]) -> None:
        self._begin = begin
        self._put_off: list[Work] = []
        self._forks: list[_Fork] = []

    def __enter__(self) -> "Beside":
        return self

    def __exit__(self, *_: object) -> None:
        """Stop what nobody waits for any more."""
        for fork in self._forks:
            os.close(fork.pipe)
            with suppress(ProcessLookupError):
                os.kill(fork.id, signal.SIGKILL)
            os.waitpid(fork.id, 0)
        self._forks.clear()

    def put_off(self, work: Work) -> None:
        """Do work later."""
        self._put_off.append(work)

    def fork(self, do: Callable[[Work], Any], take: Callable[[Any], None]) -> None:
        """Do all that is put off in one fork from now on, each work by `do`; `take` gets what it returns."""
        if not self._put_off:
            return
        works, self._put_off = self._put_off, []
        reading, writing = os.pipe()
        child = os.fork()
        if child:
            os.close(writing)
            self._forks.append(_Fork(child, reading, take))
            return
        try:
            os.close(reading)
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted, and says so
            self._begin()
            _answer(writing, do, works)
        finally:
            os._exit(0)

    def finish(self) -> None:
        """Do what is still put off, and wait for the rest.

        Raises:
            BuildError: a process was killed. What the work itself raises is raised as it is.
        """
        # the latest first: the index of the search, put off early, takes much memory that later work would fork with
        while self._put_off:
            self._put_off.pop()()
        while self._forks:
            _take(self._forks.pop())


def _answer(writing: int, do: Callable[[Work], Any], works: Sequence[Work]) -> None:
    with os.fdopen(writing, "wb") as pipe:
        pickle.dump(answer_of(do, works), pipe)


def _take(fork: _Fork) -> None:
    with os.fdopen(fork.pipe, "rb") as pipe:
        data = pipe.read()
    _, status = os.waitpid(fork.id, 0)
    if not data:
        raise BuildError(say_lost(os.waitstatus_to_exitcode(status)))
    answer: Answer = pickle.loads(data)
    for result in answer.give():
        fork.take(result)
