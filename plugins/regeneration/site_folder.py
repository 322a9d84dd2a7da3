"""Site folders: a finished site takes the place of the one before as a whole."""

import shutil
import tempfile
from pathlib import Path

MARK = ".newsfold"
"""A site carries a list of its files under this name, so that nothing of anybody else's is ever replaced."""
MARK_TEXT = "Newsfold built the files below and replaces them as a whole. Keep nothing of your own among them."


class SiteFolderError(Exception):
    """A folder that a site cannot be put at."""


def open_aside(output: Path) -> Path:
    """A new empty folder beside `output`, on the same file system, to build into.

    Raises:
        SiteFolderError: `output` holds something that is no site of Newsfold's, or cannot be written beside.
    """
    output = output.resolve()  # a link stays, what it leads to is replaced
    restore(output)
    if stranger := _stranger(output):
        raise SiteFolderError(f"{output} holds what is not the site's own: {stranger}; move it, or name another folder")
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(prefix=f"{output.name}.new-", dir=output.parent))
    except OSError as error:
        raise SiteFolderError(
            f"nothing can be written beside {output} ({error.strerror}); name another folder"
        ) from error


def put_in_place(finished: Path, output: Path) -> None:
    """Let the `finished` folder take the place of `output`. Between the two renames `restore` mends what is missing."""
    (finished / MARK).write_text("\n".join([MARK_TEXT, "", *sorted(_files(finished)), ""]), encoding="utf-8")
    finished.chmod(0o755)  # a temporary folder is private, a site is for a web server to read
    output = output.resolve()
    before = _before(output)
    if output.exists():
        shutil.rmtree(before, ignore_errors=True)
        output.rename(before)
    finished.rename(output)
    shutil.rmtree(before, ignore_errors=True)


def restore(output: Path) -> None:
    """Bring back the site before, where a build was stopped while it was being replaced."""
    before = _before(output)
    if before.exists() and not output.exists():
        before.rename(output)


def remove(output: Path) -> bool:
    """Remove a site; False where there is none.

    Raises:
        SiteFolderError: `output` holds something that is no site of Newsfold's.
    """
    if not output.exists():
        return False
    if stranger := _stranger(output):
        raise SiteFolderError(f"{output} holds what is not the site's own: {stranger}; move it, or remove all yourself")
    shutil.rmtree(output.resolve())
    return True


def _stranger(folder: Path) -> str | None:
    """What stands at `folder` and is no file of a site built there; None where there is no such thing."""
    if not folder.exists():
        return None
    if not folder.is_dir():
        return "a file of that name"
    mark = folder / MARK
    own = set(mark.read_text(encoding="utf-8").splitlines()) if mark.is_file() else set()
    return min(_files(folder) - own - {MARK}, default=None)


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}


def _before(output: Path) -> Path:
    return output.with_name(f"{output.name}.before")
