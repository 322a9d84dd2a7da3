"""Copy saved pages into the folder of captures: safe names, nothing overwritten, a line for each file.

python scripts/import_captures.py PATH... [--seeds DIR]

A path is a capture, or a folder of captures, whose inner folders are kept.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from plugins.captures.importing import import_captures

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Copy, and say what was done; 1 where a path leads nowhere or a file could not be copied."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a capture, or a folder of captures")
    cli.add_argument("--seeds", type=Path, metavar="DIR", default=ROOT / "seeds", help="where they go (default: seeds)")
    args = cli.parse_args()
    if args.seeds.exists() and not args.seeds.is_dir():
        print(f"{args.seeds} is no folder", file=sys.stderr)
        return 1
    counts: Counter[str] = Counter()
    for imported in import_captures(args.paths, args.seeds):
        counts[imported.what] += 1
        print(imported, file=sys.stderr if imported.what == "failed" else sys.stdout)
    print(", ".join(f"{counts[what]} {what}" for what in ("copied", "already there", "left out", "failed")))
    return int(counts["failed"] > 0)


if __name__ == "__main__":
    sys.exit(main())
