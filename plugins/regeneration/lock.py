"""Locks: files that one process holds at a time, and that nobody holds once it has ended, however it ended."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_TAKEN = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}
_TRIES = 100
_AWAY = 1 << 20
"""Windows locks bytes, and none of those that say who holds the lock may be among them: they are for others to read."""


class LockedError(Exception):
    """A lock that another process holds; `holder` is its id, None where that is not known."""

    def __init__(self, holder: int | None) -> None:
        super().__init__(holder)
        self.holder = holder


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of a file. The file and its folder are there only while they are held, or hold something else.

    Children that are forked meanwhile hold the lock too, until they end.

    Raises:
        LockedError: another process holds it, or another part of this one.
        OSError: the file cannot be made.
    """
    descriptor = _take(path)
    try:
        os.ftruncate(descriptor, 0)
        os.write(descriptor, str(os.getpid()).encode())
        yield
    finally:
        if sys.platform == "win32":  # what is open there cannot be removed
            os.close(descriptor)
            _remove(path)
        else:
            _remove(path)
            os.close(descriptor)
        with suppress(OSError):
            path.parent.rmdir()


def _take(path: Path) -> int:
    for left in reversed(range(_TRIES)):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except (FileNotFoundError, FileExistsError):
            if not left:
                raise
            continue  # who held it before has removed the folder between the two
        try:
            _lock(descriptor)
            if _is_at(descriptor, path):
                return descriptor
        except OSError as error:
            os.close(descriptor)
            if error.errno in _TAKEN:
                raise LockedError(_holder(path)) from None
            raise
        # who held it before has removed the file between the two
        os.close(descriptor)
    raise LockedError(None)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _AWAY, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            # some network folders know no locks: there nothing tells two builds apart
            if error.errno in _TAKEN:
                raise


def _is_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _holder(path: Path) -> int | None:
    with suppress(OSError, ValueError):
        return int(path.read_bytes())
    return None


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
