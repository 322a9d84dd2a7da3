"""Answers: what came of some pieces of work in another process, in a form that can be sent."""

import logging
import pickle
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from plugins.regeneration.problems import Elsewhere, say_record


@dataclass(frozen=True)
class Answer:
    """The results in order, what was logged for each, and the error that stopped the work, with where it was raised."""

    results: Sequence[bytes]
    records: Sequence[Sequence[logging.LogRecord]]
    error: BaseException | None = None
    frames: tuple[tuple[str, int], ...] = ()

    def give(self) -> Iterator[Any]:
        """Give the results, log what was logged, and raise the error."""
        for number, records in enumerate(self.records):
            for record in records:
                logging.getLogger(record.name).handle(record)
            if number < len(self.results):
                yield pickle.loads(self.results[number])
        if self.error:
            raise self.error from Elsewhere(self.frames)


def answer_of(work: Callable[[Any], Any], items: Iterable[Any]) -> Answer:
    """Do the work for some items, up to the first that fails, in a process of its own: the log goes to the answer."""
    results: list[bytes] = []
    log = _Log()
    for item in items:
        log.next_item()
        try:
            results.append(pickle.dumps(work(item), pickle.HIGHEST_PROTOCOL))
        except Exception as error:
            frames = tuple((frame.filename, frame.lineno or 0) for frame in traceback.extract_tb(error.__traceback__))
            return Answer(results, log.records, _sendable(error), frames)
    return Answer(results, log.records)


class _Log(logging.Handler):
    """Takes down what is logged, for each item alone; nothing else of this process hears it."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[list[logging.LogRecord]] = []
        for logger in (logging.root, *logging.root.manager.loggerDict.values()):
            if isinstance(logger, logging.Logger):
                logger.handlers = []
        logging.root.addHandler(self)

    def next_item(self) -> None:
        self.records.append([])

    def emit(self, record: logging.LogRecord) -> None:
        record.msg, record.args, record.exc_info = say_record(record), None, None
        self.records[-1].append(record)


def _sendable(error: Exception) -> Exception:
    """The error where it can be sent as it is; else another that says the same."""
    try:
        sent = pickle.loads(pickle.dumps(error))
        if type(sent) is type(error) and str(sent) == str(error):
            return error
    except Exception:  # whatever its class does when it is made anew
        pass
    return RuntimeError(f"{type(error).__name__}: {error}")
