"""Site folders: a finished site takes the place of the one before as a whole.

Beside a site stands a hidden folder of its own: the lock of a build, the folder of what it makes, the site before while
it is being replaced, and a twin of the site. The twin holds the same files by hard links. A build changes the twin
where it differs from the finished site, and the two change places: what that costs grows with what changed, not with
the site. No file of either is ever written to.
"""

import errno
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator, Set
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from plugins.regeneration.listing import Files, site_files
from plugins.regeneration.lock import LockedError, locked
from plugins.regeneration.tree import Tree, clear, link, move, same_bytes, share, tree

MARK = ".newsfold"
"""A site carries a list of its files under this name, so that nothing of anybody else's is ever replaced."""
MARK_TEXT = "Newsfold built the files below and replaces them as a whole. Keep nothing of your own among them."


class SiteFolderError(Exception):
    """A folder that a site cannot be put at."""


@contextmanager
def held(output: Path) -> Iterator[None]:
    """Let nobody else build the site at `output`; what a stopped build left there is mended and removed first.

    Raises:
        SiteFolderError: another process builds it, or nothing can be written beside `output`.
    """
    output = output.resolve()
    with _locked(output):
        _mend(output)
        for left in beside(output).glob("new-*"):
            shutil.rmtree(left, ignore_errors=True)
        yield


def own_files(output: Path) -> Files:
    """The files of the site at `output`.

    Raises:
        SiteFolderError: `output` holds something that is no site of Newsfold's.
    """
    files = site_files(output)
    _refuse_strangers(output, files)
    return files


def open_aside(output: Path, files: Collection[str] | None = None) -> Path:
    """A new empty folder beside `output`, on the same file system, to build into while it is `held`.

    Of what stands there `files` may be none of the site's; all of it where they are not named.

    Raises:
        SiteFolderError: `output` holds something that is no site of Newsfold's, or cannot be written beside.
    """
    output = output.resolve()  # a link stays, what it leads to is replaced
    _mend(output)
    _refuse_strangers(output, tree(output) if files is None else files)
    try:
        beside(output).mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix="new-", dir=beside(output)))
    except OSError as error:
        raise _unwritable(output, error) from error


def put_in_place(aside: Path, output: Path, kept: Collection[str] = ()) -> None:
    """Let the files of `aside`, and those that the site at `output` has at the addresses `kept`, be the site.

    A file of `aside` that the site has already, byte for byte, stays as it stands there. `aside` is used up. Stopped at
    any moment this leaves the site before or the new one, which `restore` puts in place.

    Raises:
        OSError: the site cannot be put there; the one before stays.
    """
    output = output.resolve()
    _mend(output)
    live, made = tree(output), tree(aside)
    _check(output, live, kept)
    made = {**made, MARK: _write_mark(aside, {*kept, *made})}
    same = {address for address in made if address in live and same_bytes(aside / address, output / address)}
    fresh = {address: inode for address, inode in made.items() if address not in same}
    stays = same | (set(kept) - fresh.keys())
    stay = {address: inode for address, inode in live.items() if address in stays}
    if fresh or stay.keys() != live.keys():
        finished = _finish(aside, output, fresh, stay)
        finished.chmod(0o755)  # a temporary folder is private, a site is for a web server to read
        _swap(finished, output)
        _keep_twin(output, live, {**stay, **fresh})
    shutil.rmtree(aside, ignore_errors=True)


def restore(output: Path) -> None:
    """Bring back the site before, where a build was stopped while it was being replaced."""
    output = output.resolve()
    if beside(output).is_dir():
        with suppress(SiteFolderError), _locked(output):  # a build that runs sees to it by itself
            _mend(output)


def remove(output: Path) -> bool:
    """Remove a site and what stands beside it; False where there is none.

    Raises:
        SiteFolderError: `output` holds something that is no site of Newsfold's, or is being built.
    """
    output = output.resolve()
    if not output.exists() and not beside(output).is_dir():
        return False
    with held(output):
        if stranger := _stranger(output, tree(output)):
            raise SiteFolderError(
                f"{output} holds what is not the site's own: {stranger}; move it, or remove all yourself"
            )
        shutil.rmtree(_twin(output), ignore_errors=True)
        is_there = output.exists()
        if is_there:
            shutil.rmtree(output)
    return is_there


def _finish(aside: Path, output: Path, fresh: Tree, stay: Tree) -> Path:
    """The folder of the finished site: the `fresh` files of `aside`, and those of the site that `stay`."""
    twin = _twin(output)
    if twin.is_dir() and len(fresh) <= len(stay):
        _link_up(output, twin, tree(twin), stay, share)
        move(aside, twin, fresh)
        return twin
    # where most of the site is new, little would be left of a twin
    shutil.rmtree(twin, ignore_errors=True)
    clear(aside, tree(aside).keys() - fresh.keys())
    share(output, aside, stay)
    return aside


def _swap(finished: Path, output: Path) -> None:
    try:
        if output.exists():
            output.rename(_before(output))
        finished.rename(output)
    finally:
        _mend(output)


def _mend(output: Path) -> None:
    """Bring the site before back where there is none; else it has been replaced, and serves as the twin."""
    before, twin = _before(output), _twin(output)
    if not before.exists():
        return
    if output.exists():
        shutil.rmtree(twin, ignore_errors=True)
        before.rename(twin)
    else:
        before.rename(output)


def _keep_twin(output: Path, had: Tree, has: Tree) -> None:
    """Make a twin of the site out of the one before, which `had` other files."""
    try:
        _link_up(output, _twin(output), had, has, link)
    except OSError:  # no hard links, or no room: the next build does without
        shutil.rmtree(_twin(output), ignore_errors=True)


def _link_up(
    source: Path, folder: Path, has: Tree, wanted: Tree, give: Callable[[Path, Path, Iterable[str]], None]
) -> None:
    """Let `folder`, which `has` some of the files that are `wanted` of `source`, hold those alone."""
    # first what goes: names that differ in case alone are one name on some systems
    clear(folder, [address for address, inode in has.items() if wanted.get(address) != inode])
    give(source, folder, [address for address, inode in wanted.items() if has.get(address) != inode])


def _check(output: Path, live: Tree, kept: Collection[str]) -> None:
    if stranger := _stranger(output, live):
        raise FileExistsError(errno.EEXIST, f"it holds what is not the site's own: {stranger}")
    if gone := min(set(kept) - live.keys(), default=None):
        raise FileNotFoundError(errno.ENOENT, f"{gone} is gone from it")


def _refuse_strangers(output: Path, files: Collection[str]) -> None:
    if stranger := _stranger(output, files):
        raise SiteFolderError(f"{output} holds what is not the site's own: {stranger}; move it, or name another folder")


def _write_mark(aside: Path, addresses: Set[str]) -> int:
    """List a site's files in it; the inode of the list."""
    mark = aside / MARK
    mark.write_text("\n".join([MARK_TEXT, "", *sorted(addresses - {MARK}), ""]), encoding="utf-8")
    return mark.stat().st_ino


def _stranger(folder: Path, files: Collection[str]) -> str | None:
    """What stands at `folder` and is no file of a site built there; None where there is no such thing."""
    if not folder.exists():
        return None
    if not folder.is_dir():
        return "a file of that name"
    mark = folder / MARK
    own = set(mark.read_text(encoding="utf-8").splitlines()) if mark.is_file() else set()
    return min(set(files) - own - {MARK}, default=None)


@contextmanager
def _locked(output: Path) -> Iterator[None]:
    with ExitStack() as stack:
        try:
            stack.enter_context(locked(beside(output) / "lock"))
        except LockedError as error:
            who = f"another command (process {error.holder})" if error.holder else "another command"
            raise SiteFolderError(f"{output} is being built by {who}; let that finish, or stop it") from error
        except OSError as error:
            raise _unwritable(output, error) from error
        yield


def _unwritable(output: Path, error: OSError) -> SiteFolderError:
    return SiteFolderError(f"nothing can be written beside {output} ({error.strerror}); name another folder")


def beside(output: Path) -> Path:
    """The folder for what is kept beside the site at `output`."""
    return output.with_name(f".{output.name}.newsfold")


def _before(output: Path) -> Path:
    return beside(output) / "before"


def _twin(output: Path) -> Path:
    return beside(output) / "twin"
