"""Problems: what goes wrong in a build, collected from the log, a line each.

Pelican says little of a reader that raises, a plugin that fails to import or an article that it skips, and exits with
0. All of these it logs, as the rooms log their problems; nothing else is needed to miss none of them.
"""

import logging
import sys
import traceback
from pathlib import Path


class ProblemLog(logging.Handler):
    """Collects errors and warnings while it is open, each once, in order; one line each."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.errors: list[str] = []
        self.warnings: list[str] = []

    def __enter__(self) -> "ProblemLog":
        logging.getLogger().addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger().removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Take one record down."""
        words = " ".join(record.getMessage().split())
        # Pelican names the file that a reader failed at, and keeps the reason to itself
        reason = " ".join(str(sys.exception() or "").split())
        if reason not in words:
            words = f"{words}: {reason}"
        line = words if record.name.startswith("plugins.") else f"Pelican: {words}"
        kept = self.errors if record.levelno >= logging.ERROR else self.warnings
        if line not in kept:
            kept.append(line)


def say_exception(error: BaseException) -> str:
    """An exception that stopped the build, in one line with the place it comes from."""
    place = traceback.extract_tb(error.__traceback__)[-1] if error.__traceback__ else None
    where = f" (at {Path(place.filename).name}:{place.lineno})" if place else ""
    return f"the build stopped: {type(error).__name__}: {' '.join(str(error).split())}{where}; please report it"
