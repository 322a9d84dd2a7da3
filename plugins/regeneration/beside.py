"""Beside: work that nothing else of a build waits for, done in a second process, or when all else is done."""

import os
import pickle
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any, NamedTuple

from plugins.regeneration.answer import Answer, answer_of
from plugins.regeneration.problems import BuildError, say_lost

Work = Callable[[], object]


class _Fork(NamedTuple):
    """A process that works, the end of the pipe on which its answer comes, and who gets what each work returns.

    It begins with the first of the `works`, this process with the last: each reads a byte of the pipe `turns` for one.
    """

    id: int
    pipe: int
    take: Callable[[Any], None]
    works: Sequence[Work]
    turns: int


class Beside:
    """Work that is put off: to a fork of this process, or to the end, the latest first.

    What a fork has not begun when all else is done is done here. What it logs is logged here when it is waited for;
    what it changes in memory is lost. It begins with `begin`.
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
            os.close(fork.turns)
            with suppress(ProcessLookupError):
                os.kill(fork.id, signal.SIGKILL)
            os.waitpid(fork.id, 0)
        self._forks.clear()

    def put_off(self, work: Work) -> None:
        """Do work later."""
        self._put_off.append(work)

    def fork(self, do: Callable[[Work], Any], take: Callable[[Any], None]) -> None:
        """Do what is put off in one fork from now on, each work by `do`; `take` gets what that returns."""
        if not self._put_off:
            return
        works, self._put_off = self._put_off[::-1], []
        turns = _turns(len(works))
        reading, writing = os.pipe()
        child = os.fork()
        if child:
            os.close(writing)
            self._forks.append(_Fork(child, reading, take, works, turns))
            return
        try:
            os.close(reading)
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted, and says so
            self._begin()
            _answer(writing, do, _left(works, turns))
        finally:
            os._exit(0)

    def finish(self) -> None:
        """Do what is still put off or not yet begun, and wait for the rest.

        Raises:
            BuildError: a process was killed. What the work itself raises is raised as it is.
        """
        # the latest first: the index of the search, put off early, takes much memory that later work would fork with
        while self._put_off:
            self._put_off.pop()()
        for fork in self._forks:
            for work in _left(fork.works[::-1], fork.turns):
                work()
        while self._forks:
            _take(self._forks.pop())


def _turns(count: int) -> int:
    """A pipe of so many bytes, each of which one process alone can read."""
    reading, writing = os.pipe()
    os.write(writing, bytes(count))
    os.close(writing)
    return reading


def _left(works: Iterable[Work], turns: int) -> Iterator[Work]:
    """The works that nobody else does, each as soon as it is asked for."""
    for work in works:
        if not os.read(turns, 1):
            return
        yield work


def _answer(writing: int, do: Callable[[Work], Any], works: Iterable[Work]) -> None:
    with os.fdopen(writing, "wb") as pipe:
        pickle.dump(answer_of(do, works), pipe)


def _take(fork: _Fork) -> None:
    os.close(fork.turns)
    with os.fdopen(fork.pipe, "rb") as pipe:
        data = pipe.read()
    _, status = os.waitpid(fork.id, 0)
    if not data:
        raise BuildError(say_lost(os.waitstatus_to_exitcode(status)))
    answer: Answer = pickle.loads(data)
    for result in answer.give():
        fork.take(result)
