"""Forks: copies of this process that share the work for a list of items; each is handed a few at a time."""

import gc
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from typing import Any

from plugins.regeneration.answer import Answer, answer_of
from plugins.regeneration.problems import BuildError, say_lost

_LARGEST = 50
_CHUNKS_EACH = 16
"""Items are cut into so many chunks for each process that all are done at nearly the same moment."""
_AHEAD = 2
"""A process knows its next chunk before it is done with one."""


class Forks:
    """Processes forked for one list of items, each with a pipe on which it is asked for chunks and answers.

    `begin` is called in each of them first.
    """

    def __init__(self, count: int, work: Callable[[Any], Any], items: Sequence[Any], begin: Callable[[], None]) -> None:
        size = max(1, min(_LARGEST, len(items) // (count * _CHUNKS_EACH)))
        self._chunks = [range(start, min(start + size, len(items))) for start in range(0, len(items), size)]
        self._waiting = deque(range(len(self._chunks)))
        self._count = min(count, len(self._chunks))
        self._work, self._items, self._begin = work, items, begin
        self._children: dict[Connection, ForkProcess] = {}

    def __enter__(self) -> "Forks":
        context = get_context("fork")
        gc.freeze()  # the collector of a child would write to all that it looks through, and so copy it
        for _ in range(self._count):
            here, there = context.Pipe()
            child = context.Process(target=self._serve, args=(here, there), daemon=True)
            child.start()
            there.close()
            self._children[here] = child
        return self

    def __exit__(self, stopped: type[BaseException] | None, *_: object) -> None:
        gc.unfreeze()
        for pipe, child in self._children.items():
            if stopped:
                child.kill()
            else:
                with suppress(OSError):
                    pipe.send(None)
            pipe.close()
        for child in self._children.values():
            child.join()
            child.close()

    def results(self) -> Iterator[Any]:
        """The results in the order of items, whichever process they come from."""
        answers: dict[int, Answer] = {}
        for _ in range(_AHEAD):
            for pipe in self._children:
                self._ask(pipe)
        for chunk in range(len(self._chunks)):
            while chunk not in answers:
                ready = set(wait(list(self._children)))
                for pipe in (pipe for pipe in self._children if pipe in ready):
                    number, answer = self._receive(pipe)
                    answers[number] = answer
                    self._ask(pipe)
            yield from answers.pop(chunk).give()

    def _ask(self, pipe: Connection) -> None:
        if self._waiting:
            with suppress(OSError):  # a process that is no more is missed where its answers are awaited
                pipe.send(self._waiting.popleft())

    def _receive(self, pipe: Connection) -> tuple[int, Answer]:
        try:
            number, answer = pipe.recv()
        except (EOFError, OSError):
            child = self._children[pipe]
            child.join()
            raise BuildError(say_lost(child.exitcode or 0)) from None
        return number, answer

    def _serve(self, here: Connection, there: Connection) -> None:
        """Answer, as one of the processes, until nothing more is asked or there is nobody left to ask."""
        for pipe in (*self._children, here):
            pipe.close()  # or this process would keep its own pipe open when the parent is no more
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted, and says so
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        self._begin()
        with suppress(EOFError, OSError):
            while (number := there.recv()) is not None:
                there.send((number, answer_of(self._work, [self._items[at] for at in self._chunks[number]])))
