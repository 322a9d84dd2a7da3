"""Build the copy to publish, and push it to the branch that GitHub Pages shows.

python scripts/publish_site.py                                        the site of this checkout
python scripts/publish_site.py --seeds DIR --decisions DIR            that of captures kept elsewhere

Nothing is built before all else is known to be in order, and nothing is pushed where the build reports a problem.
"""

import argparse
import runpy
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from plugins.publication.hosting import own_domain
from scripts.site_branch import PublishError, SiteBranch

ROOT = Path(__file__).resolve().parent.parent
PLACEHOLDER = "https://example.org/newsfold"


def main() -> int:
    """Publish, and say where; 1 where anything stands in the way."""
    args = _arguments()
    branch = SiteBranch(ROOT, args.remote, args.branch)
    try:
        address = _address()
        branch.check_here()
        check_address(address, branch)
        branch.fetch()
        branch.check_holds_a_site(own_domain(address))
        if code := _build(args):
            return code
        is_first = not branch.is_there()
        source = branch.source()
        changed = branch.publish(ROOT / "public", f"The site of {source}" if source else "The site")
    except PublishError as error:
        print(error, file=sys.stderr)
        return 1
    if not changed:
        print(f"Nothing changed: {branch} holds this site already.")
        return 0
    print(f"Pushed to {branch}. GitHub shows it at {address}/ in a minute or so.")
    if is_first:
        print(f"In the repository's settings, under Pages, choose to deploy from a branch: {branch.name}, / (root).")
    return 0


def _address() -> str:
    try:
        return str(runpy.run_path(str(ROOT / "publishconf.py"))["CANONICAL_URL"])
    except ValueError as error:
        raise PublishError(f"CANONICAL_URL in publishconf.py is no web address ({error}): mend it") from error


def check_address(address: str, branch: SiteBranch) -> None:
    """Look whether the site knows where it will stand.

    Raises:
        PublishError: the address is the placeholder, or none that pages can stand at.
    """
    if address == PLACEHOLDER or not _is_address(address):
        likely = branch.site_address() or "https://NAME.github.io/REPOSITORY"
        raise PublishError(f"CANONICAL_URL in publishconf.py is {address!r}: set it to the site's address, {likely}")


def _is_address(text: str) -> bool:
    """Whether pages can stand at a web address: it has a host, may have a port and a path, and nothing else."""
    try:
        parts = urlsplit(text)
        plain = parts.scheme in ("http", "https") and f"{parts.scheme}://{parts.netloc}{parts.path}" == text
        return plain and bool(parts.hostname) and "@" not in parts.netloc and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


def _build(args: argparse.Namespace) -> int:
    given = [f"--{name}={path.absolute()}" for name in ("seeds", "decisions") if (path := getattr(args, name))]
    return subprocess.run([sys.executable, ROOT / "scripts" / "build_site.py", "--public", *given]).returncode


def _arguments() -> argparse.Namespace:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--seeds", type=Path, metavar="DIR", help="a folder of captures (default: seeds)")
    cli.add_argument(
        "--decisions", type=Path, metavar="DIR", help="their decision files (default: content, or none with --seeds)"
    )
    cli.add_argument("--remote", default="origin", help="the remote repository to push to (default: origin)")
    cli.add_argument("--branch", default="gh-pages", help="its branch for the site (default: gh-pages)")
    return cli.parse_args()


if __name__ == "__main__":
    sys.exit(main())
