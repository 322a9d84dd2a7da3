"""Building: what a build lends to the rooms, by settings; where Pelican runs alone they get what works without."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


Status = tuple[int, int, int, int]
"""The size of a file, when its content and its entry changed (ns), and its inode."""


class Page(NamedTuple):
    """A file of the site that is written only where it is not there already.

    `shows` is a digest of all that it shows but what every page does (templates, settings, code); of two builds that
    give an address the same digest the second keeps the file. `write` writes it below Pelican's OUTPUT_PATH.
    """

    address: str
    shows: bytes
    write: Callable[[], None]


Prove = Callable[[Path], Sequence[Page]]
"""The pages that show an edited file first of all, as they are now; none where a build alone can tell."""


class Each(Protocol):
    """Does a piece of work for each item and gives the results in the order of items, with a bar named `what`.

    Items may be done in several processes at once, each a copy of this one: what the work changes in memory is lost,
    what it returns has to be picklable and ought to be small, what it logs is logged.
    """

    def __call__(self, work: Callable[[Item], Result], items: Sequence[Item], what: str) -> Iterator[Result]:
        """Do the work."""


def each_of(settings: dict[str, Any]) -> Each:
    """How a build does many pieces of work."""
    lent: Each = settings.get("BUILD_EACH", one_by_one)
    return lent


def kept_folder(settings: dict[str, Any]) -> Path | None:
    """The folder for what rooms keep for the next build of this site by the same code; None where nothing is kept."""
    return settings.get("BUILD_KEPT")


def write_pages(settings: dict[str, Any], pages: Iterable[Page], what: str) -> None:
    """Hand pages over to be written, those that a build has not kept; `what` names them in the plural."""
    lent = settings.get("BUILD_WRITE", _write_all)
    lent(pages, what)


def work_beside(settings: dict[str, Any], work: Callable[[], None]) -> None:
    """Have work done that no other waits for: while the build goes on, or at its end.

    It may be done in another process; pages and files that it hands over are the site's all the same.
    """
    lent = settings.get("BUILD_BESIDE", _work_now)
    lent(work)


def offer_proofs(settings: dict[str, Any], prove: Prove) -> None:
    """Offer to draw pages of edited files anew, by what this build knows of all others, long after it has ended."""
    if "BUILD_PROOFS" in settings:
        settings["BUILD_PROOFS"](prove)


def finished_files(settings: dict[str, Any]) -> list[tuple[str, Path]]:
    """Every file of the site as it is to be, by address in order, and where it stands now: just written, or kept."""
    site = Path(settings["OUTPUT_PATH"])
    lent = settings.get("BUILD_FILES", lambda: _files_below(site))
    return sorted(lent())


def name_inputs(settings: dict[str, Any], *paths: Path) -> None:
    """Name files and folders that the site is made of, so that a build knows when nothing has changed."""
    settings.setdefault("BUILD_INPUTS", []).extend(paths)


def seen_inputs(settings: dict[str, Any]) -> Mapping[str, Status]:
    """The status of files that were named as inputs, by path, each from before anything of it was read."""
    seen: Mapping[str, Status] = settings.get("BUILD_SEEN", {})
    return seen


def one_by_one(work: Callable[[Item], Result], items: Sequence[Item], what: str) -> Iterator[Result]:
    """Do the work in this process."""
    return map(work, items)


def _work_now(work: Callable[[], None]) -> None:
    work()


def _write_all(pages: Iterable[Page], what: str) -> None:
    for page in pages:
        page.write()


def _files_below(folder: Path) -> Iterator[tuple[str, Path]]:
    return ((path.relative_to(folder).as_posix(), path) for path in folder.rglob("*") if path.is_file())
