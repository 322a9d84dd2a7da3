"""Watching: which files of a site are edited, as soon as they are."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event, Thread

from watchfiles import Change, DefaultFilter, watch

_STEP, _AT_MOST = 20, 400
"""Milliseconds without a further change after which changes are told, and after which they are told in any case."""


class Watcher:
    """Tells of changes below some folders and of some files, as sets of paths, from threads of its own.

    What editors and programs leave beside their files is passed over, as is all below the folders `but`. A path that is
    not there yet is waited for.
    """

    def __init__(self, tell: Callable[[set[Path]], None], but: Iterable[Path]) -> None:
        self._tell = tell
        self._but = tuple(path.resolve() for path in but)
        self._watched: object = None
        self._stop = Event()
        self._threads: list[Thread] = []

    def follow(self, paths: Iterable[Path]) -> None:
        """Watch these from now on. A folder that was replaced by another is watched anew."""
        wanted = frozenset(path.resolve() for path in paths)
        deep = {path: path.stat().st_ino for path in wanted if path.is_dir()}
        flat = {_nearest(path.parent) for path in wanted}
        if self._watched == (wanted, deep, flat):
            return
        self.close()
        self._watched, self._stop = (wanted, deep, flat), Event()
        changes = _Changes(wanted, self._but)
        for folders, is_deep in ((deep, True), (flat, False)):
            if folders:
                thread = Thread(target=self._watch, args=(sorted(folders), changes, is_deep), daemon=True)
                thread.start()
                self._threads.append(thread)

    def close(self) -> None:
        """Watch nothing any more."""
        self._stop.set()
        for thread in self._threads:
            thread.join()
        self._threads = []

    def _watch(self, folders: list[Path], changes: "_Changes", is_deep: bool) -> None:
        told = watch(
            *folders,
            watch_filter=changes,
            debounce=_AT_MOST,
            step=_STEP,
            stop_event=self._stop,
            recursive=is_deep,
            ignore_permission_denied=True,
        )
        try:
            for changed in told:
                self._tell({Path(path) for _, path in changed})
        except (OSError, RuntimeError) as error:
            print(f"edits are not seen any more ({error}); start again to watch", file=sys.stderr)


class _Changes(DefaultFilter):
    """Changes of what is wanted: of the path itself, of what stands below it, or of a folder that it is to stand in."""

    def __init__(self, wanted: Iterable[Path], but: tuple[Path, ...]) -> None:
        super().__init__(ignore_paths=but)
        self._wanted = frozenset(wanted)
        self._above = {parent for path in wanted if not path.exists() for parent in path.parents}

    def __call__(self, change: Change, path: str) -> bool:
        changed = Path(path)
        is_wanted = changed in self._above or not self._wanted.isdisjoint((changed, *changed.parents))
        return is_wanted and super().__call__(change, path)


def _nearest(folder: Path) -> Path:
    """The folder, or where it is not there the nearest one above it that is."""
    return next(parent for parent in (folder, *folder.parents) if parent.is_dir())
