"""Problems: what goes wrong in a build, collected from the log, a line each.

Pelican says little of a reader that raises, a plugin that fails to import or an article that it skips, and exits with
0. All of these it logs, as the rooms log their problems; nothing else is needed to miss none of them.
"""

import errno
import logging
import signal
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path


class BuildError(Exception):
    """What stops a build and says in its one line what it is and what to do."""


class Elsewhere(Exception):
    """The cause of an error that another process raised: the files and lines it came through, outermost first."""

    def __init__(self, frames: Sequence[tuple[str, int]]) -> None:
        super().__init__("; ".join(f"{filename}:{line}" for filename, line in frames))
        self.frames = frames


class ProblemLog(logging.Handler):
    """Collects errors and warnings while it is open, each once, in order; one line each.

    `fatal` says that one of them was critical: no site comes of this build.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.errors: list[str] = []
        self.warnings: list[str] = []
        self.fatal = False

    def __enter__(self) -> "ProblemLog":
        logging.getLogger().addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger().removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Take one record down."""
        words = say_record(record)
        line = words if record.name.startswith("plugins.") else f"Pelican: {words}"
        self.fatal = self.fatal or record.levelno >= logging.CRITICAL
        kept = self.errors if record.levelno >= logging.ERROR else self.warnings
        if line not in kept:
            kept.append(line)


def say_record(record: logging.LogRecord) -> str:
    """What a record says, in one line, with the reason of the exception that is being handled."""
    words = " ".join(record.getMessage().split())
    # Pelican names the file that a reader failed at, and keeps the reason to itself
    reason = " ".join(str(sys.exception() or "").split())
    return words if reason in words else f"{words}: {reason}"


def say_exception(error: BaseException) -> str:
    """An exception that stopped the build, in one line: where, what, and what to do about it.

    What is wrong in a settings file or a template is its writer's to mend; what is wrong in Newsfold is to be reported.
    """
    from jinja2 import TemplateNotFound, TemplateSyntaxError

    if isinstance(error, BuildError):
        return str(error)
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"{error.filename or 'the site'}: the disk is full; make room for a second copy of what changes"
    what = f"{type(error).__name__}: {' '.join(str(error).split())}"
    if isinstance(error, SyntaxError):
        return f"{error.filename}:{error.lineno}: {error.msg}; mend the line"
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename}:{error.lineno}: {error.message}; mend the template"
    if isinstance(error, TemplateNotFound):
        return f"{what}; the theme has no such template"
    frames = _frames(error)
    for filename, line in reversed(frames):
        if _is_the_sites_own(filename):
            return f"{filename}:{line}: {what}; mend the line"
    where = f" (at {Path(frames[-1][0]).name}:{frames[-1][1]})" if frames else ""
    return f"the build stopped: {what}{where}; please report it"


def _frames(error: BaseException) -> Sequence[tuple[str, int]]:
    """The files and lines that an error came through, in whichever process."""
    if isinstance(error.__cause__, Elsewhere):
        return error.__cause__.frames
    return [(frame.filename, frame.lineno or 0) for frame in traceback.extract_tb(error.__traceback__)]


def _is_the_sites_own(filename: str) -> bool:
    return filename.endswith(("conf.py", ".html", ".md"))


def say_lost(code: int) -> str:
    """That a process ended before its work was done: `code` is its exit code, or less than 0 for a signal."""
    how = f"was killed by signal {-code}" if code < 0 else f"ended by itself with code {code}"
    advice = "close what needs the memory, or set NEWSFOLD_CORES=1" if code == -signal.SIGKILL else "build again"
    return f"one of the processes that build the site {how}; {advice}"
