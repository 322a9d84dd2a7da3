"""Remove the built site, and what builds keep beside it.

python scripts/clean_site.py [--output DIR]
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from plugins.regeneration.site_folder import SiteFolderError, remove

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Remove the site; 1 where the folder is none, or the site is being built."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--output", type=Path, metavar="DIR", default=ROOT / "output", help="the site to remove")
    output = cli.parse_args().output
    try:
        print(f"removed {output}" if remove(output) else f"there is no site at {output}")
    except SiteFolderError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
