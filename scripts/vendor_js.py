"""Fetch the JavaScript that Newsfold ships or tests with, unmodified: `python scripts/vendor_js.py [--check]`.

Files come from npm packages of a fixed version, through `npm pack`, and are written only where their digest is the one
stated here. `--check` compares the files in the checkout with these digests, without npm or network.
To take a newer version: change version and digests below together (the error names the digest found).
"""

import argparse
import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class VendorError(Exception):
    """A file that cannot be had, or is not the one that was asked for."""


@dataclass(frozen=True, slots=True)
class Vendored:
    """One file of an npm package: its path inside, its SHA-512 (hex), and where it goes in the checkout."""

    package: str
    version: str
    inside: str
    sha512: str
    destination: str

    @property
    def release(self) -> str:
        """The package as npm names it: `lunr@2.3.9`."""
        return f"{self.package}@{self.version}"


VENDORED = (
    Vendored(
        "lunr",
        "2.3.9",
        "lunr.min.js",
        (
            "e31525fdde83e931eb0275c0c066a35e4a1669e30dc0428ae2235fab90e8b446"
            "cb3c07e4e854b148fdf274dc6a0e00b0d5cff4675260e8bf21da3fbefbd0599a"
        ),
        "theme/static/vendor/lunr.min.js",
    ),
    Vendored(
        "lunr",
        "2.3.9",
        "LICENSE",
        (
            "1883130855335bfa00dd356929b2d4e04abf88c15111de746a709351a6afd2de"
            "7141b312a6917c087f204eaf663d30bb64975677b3fed190675180b1c407da60"
        ),
        "theme/static/vendor/lunr.LICENSE.txt",
    ),
    Vendored(
        "axe-core",
        "4.14.1",
        "axe.min.js",
        (
            "e63e659f9806d7ae5bd40899043b0871a5062c5442b01b3f1a3edf5eaf50bf5c"
            "3a7104a72463293b4ad1b77c661a0d4e40e850dec89de9d6ece70a8c13a9af17"
        ),
        "tests/vendor/axe.min.js",
    ),
    Vendored(
        "axe-core",
        "4.14.1",
        "LICENSE",
        (
            "dc712638ef32d23c2a95f29564b6a15d51980660387560e4a833f03572e3eed1"
            "a0520e570a67b34847de32f8f0eb085337e431bf50f0c086468be3d803839212"
        ),
        "tests/vendor/axe.LICENSE.txt",
    ),
    Vendored(
        "axe-core",
        "4.14.1",
        "LICENSE-3RD-PARTY.txt",
        (
            "0ee69539d91f6ee5db269f62d1d8ece51829abb01c7f0e6a98418cd748e65af5"
            "de6e4c2edf6bc48da860016083075ac1ee67b0e19fadf82bcb02bb180d3a7499"
        ),
        "tests/vendor/axe.LICENSE-3RD-PARTY.txt",
    ),
)


def verify(content: bytes, vendored: Vendored) -> None:
    """Compare `content` with the digest of `vendored`.

    Raises:
        VendorError: they differ.
    """
    found = hashlib.sha512(content).hexdigest()
    if found != vendored.sha512:
        raise VendorError(f"{vendored.inside} of {vendored.release} has another SHA-512 than stated: {found}")


def check(files: Iterable[Vendored], root: Path) -> Iterator[str]:
    """Say in one line each which of `files` below `root` are missing or changed."""
    for vendored in files:
        path = root / vendored.destination
        try:
            verify(path.read_bytes(), vendored)
        except FileNotFoundError:
            yield f"{vendored.destination} is missing: run scripts/vendor_js.py"
        except VendorError as error:
            yield f"{vendored.destination}: {error}"


def fetch(files: Iterable[Vendored], root: Path) -> None:
    """Fetch `files` from npm and write them below `root`, each only when its digest is right.

    Raises:
        VendorError: npm is missing or failed, or a digest differs.
    """
    with tempfile.TemporaryDirectory() as folder:
        for vendored in files:
            content = read_member(pack(vendored.release, Path(folder)), vendored.inside)
            verify(content, vendored)
            path = root / vendored.destination
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            print(f"{vendored.destination} ({vendored.release}, {len(content):,} bytes)")


def pack(release: str, folder: Path) -> Path:
    """Fetch a release's archive into `folder`, once, and give its path.

    Raises:
        VendorError: npm is missing or failed.
    """
    archive = folder / f"{release.replace('@', '-')}.tgz"
    if archive.exists():
        return archive
    npm = shutil.which("npm")
    if npm is None:
        raise VendorError("npm is needed to fetch vendored files: install Node.js")
    done = subprocess.run([npm, "pack", "--silent", release], cwd=folder, capture_output=True, text=True)
    if done.returncode:
        raise VendorError(f"npm pack {release} failed: {done.stderr.strip() or done.stdout.strip()}")
    return archive


def read_member(archive: Path, inside: str) -> bytes:
    """Read one file of an npm archive, which keeps its files below `package/`.

    Raises:
        VendorError: the archive has no such file.
    """
    with tarfile.open(archive) as tar:
        try:
            member = tar.extractfile(f"package/{inside}")
        except KeyError:
            member = None
        if member is None:
            raise VendorError(f"{archive.name} holds no file {inside}")
        return member.read()


def main(arguments: list[str] | None = None) -> int:
    """Fetch, or with `--check` compare; 1 where a file is not as stated."""
    parser = argparse.ArgumentParser(description="Fetch the vendored JavaScript, or check it.")
    parser.add_argument("--check", action="store_true", help="compare digests only, without npm or network")
    if parser.parse_args(arguments).check:
        wrong = list(check(VENDORED, ROOT))
        print(*wrong, sep="\n", end="\n" if wrong else "", file=sys.stderr)
        return 1 if wrong else 0
    try:
        fetch(VENDORED, ROOT)
    except VendorError as error:
        print(f"vendor_js: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
