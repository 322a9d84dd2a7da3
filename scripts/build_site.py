"""Build the site: captures in, a folder of files out.

python scripts/build_site.py                 the site of this checkout
python scripts/build_site.py --seeds DIR     the site of another folder of captures
"""

import argparse
import os
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from plugins.regeneration import BuildPlan, build_site

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Build, and say how it went; 1 where there was a problem, whether or not the rest was published."""
    plan = _plan(_arguments())
    report = build_site(plan)
    for line in report.warnings:
        print(f"warning: {line}", file=sys.stderr)
    for line in report.problems:
        print(line, file=sys.stderr)
    print(report)
    if report.published:
        print(f"Open {plan.output / 'index.html'}")
    else:
        rest = ", or --keep-going to publish the rest" if report.whole and not plan.keep_going else ""
        print(f"Nothing was published: {len(report.problems)} to mend{rest}.", file=sys.stderr)
    return int(bool(report.problems))


def _arguments() -> argparse.Namespace:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--seeds", type=_path, metavar="DIR", help="a folder of captures (default: seeds)")
    cli.add_argument("--decisions", type=_path, metavar="DIR", help="the decision files of that folder (default: none)")
    cli.add_argument("--output", type=_path, metavar="DIR", default=ROOT / "output", help="where the site goes")
    cli.add_argument(
        "--settings", type=_path, metavar="FILE", default=ROOT / "pelicanconf.py", help="Pelican's settings"
    )
    cli.add_argument("--keep-going", action="store_true", help="publish the rest where some captures cannot be read")
    return cli.parse_args()


def _plan(args: argparse.Namespace) -> BuildPlan:
    overrides: dict[str, Any] = {}
    if args.seeds:
        seeds = args.seeds
        overrides |= {"CAPTURES_PATH": str(seeds), "CAPTURES_DECISIONS": None}
        # the name, the motto and the page that introduce the sample are the sample's
        overrides |= {
            "SITENAME": seeds.name or "Newsfold",
            "SITESUBTITLE": "",
            "IGNORE_FILES": ["**/.*", "the-sample.md"],
        }
    if args.decisions:
        overrides["CAPTURES_DECISIONS"] = str(args.decisions)
    return BuildPlan(args.settings, args.output, overrides, args.keep_going)


def _path(value: str) -> Path:
    """A path as its writer means it, made absolute; links stay as they are."""
    return Path(os.path.abspath(os.path.expanduser(value)))  # noqa: PTH100, PTH111


if __name__ == "__main__":
    sys.exit(main())
