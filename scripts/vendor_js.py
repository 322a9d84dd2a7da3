"""Fetch the JavaScript that Newsfold ships or tests with, unmodified: `python scripts/vendor_js.py [--check]`.

Files come from packages of a fixed version, through `npm pack` or `pip download`, and are written only where their
digest is the one stated in `vendored.toml`. `--check` compares the files in the checkout with these digests, without
npm, pip or network. To take a newer version: change version and digests there together (the error names the digest
found).
"""

import argparse
import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class VendorError(Exception):
    """A file that cannot be had, or is not the one that was asked for."""


@dataclass(frozen=True, slots=True)
class Vendored:
    """One file of a package: its path inside, its SHA-512 (hex), and where it goes in the checkout."""

    registry: str
    package: str
    version: str
    inside: str
    sha512: str
    destination: str

    @property
    def release(self) -> str:
        """The package as its registry's client names it: `lunr@2.3.9` for npm, `sphinx==9.0.4` for pip."""
        return f"{self.package}{'@' if self.registry == 'npm' else '=='}{self.version}"


def read_list(path: Path) -> tuple[Vendored, ...]:
    """Read the list of vendored files: tables `package` (registry, name, version), each with its `files`."""
    packages = tomllib.loads(path.read_text(encoding="utf-8"))["package"]
    return tuple(
        Vendored(package["registry"], package["name"], package["version"], **file)
        for package in packages
        for file in package["files"]
    )


VENDORED = read_list(Path(__file__).with_name("vendored.toml"))


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
    """Fetch `files` from their registries and write them below `root`, each only when its digest is right.

    Raises:
        VendorError: npm or pip is missing or failed, or a digest differs.
    """
    with tempfile.TemporaryDirectory() as folder:
        for vendored in files:
            content = read_member(pack(vendored, Path(folder)), vendored.inside)
            verify(content, vendored)
            path = root / vendored.destination
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            print(f"{vendored.destination} ({vendored.release}, {len(content):,} bytes)")


def pack(vendored: Vendored, folder: Path) -> Path:
    """Fetch the archive of a file's release below `folder`, once, and give its path.

    Raises:
        VendorError: npm or pip is missing or failed.
    """
    own = folder / f"{vendored.package}-{vendored.version}"
    if not own.exists():
        own.mkdir()
        command = [*client(vendored.registry), vendored.release]
        done = subprocess.run(command, cwd=own, capture_output=True, text=True)
        if done.returncode:
            reason = done.stderr.strip() or done.stdout.strip()
            raise VendorError(f"{vendored.registry} does not give {vendored.release}: {reason}")
    return next(own.iterdir())


def client(registry: str) -> list[str]:
    """The command that fetches a release of a registry, named after it, into the folder it runs in.

    Raises:
        VendorError: npm is missing.
    """
    if registry == "pypi":
        return [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
    npm = shutil.which("npm")
    if npm is None:
        raise VendorError("npm is needed to fetch vendored files: install Node.js")
    return [npm, "pack", "--silent"]


def read_member(archive: Path, inside: str) -> bytes:
    """Read one file of a wheel, or of an npm archive, which keeps its files below `package/`.

    Raises:
        VendorError: the archive has no such file.
    """
    try:
        if archive.suffix == ".whl":
            with zipfile.ZipFile(archive) as wheel:
                return wheel.read(inside)
        with tarfile.open(archive) as tar:
            member = tar.extractfile(f"package/{inside}")
            return member.read() if member else b""
    except KeyError:
        raise VendorError(f"{archive.name} holds no file {inside}") from None


def main(arguments: list[str] | None = None) -> int:
    """Fetch, or with `--check` compare; 1 where a file is not as stated."""
    parser = argparse.ArgumentParser(description="Fetch the vendored JavaScript, or check it.")
    parser.add_argument("--check", action="store_true", help="compare digests only, without npm, pip or network")
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
