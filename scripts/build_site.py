"""Build the site: captures in, a folder of files out.

python scripts/build_site.py                 the site of this checkout
python scripts/build_site.py --seeds DIR     the site of another folder of captures
python scripts/build_site.py --public        the copy to publish, in public/
"""

import argparse
import os
import runpy
import sys
from pathlib import Path
from typing import Any, NoReturn

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from plugins.regeneration import BuildPlan, build_site
from plugins.regeneration.collector import collect_seldom

ROOT = Path(__file__).resolve().parent.parent
READING = ROOT / "pelicanconf.py"
PUBLIC = ROOT / "publishconf.py"
SAMPLES_NAME = "The Port Ansel Clippings"


def main() -> int:
    """Build, and say how it went; 1 where there was a problem, whether or not the rest was published."""
    plan = plan_of(_arguments())
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
    cli.add_argument("--seeds", type=absolute_path, metavar="DIR", help="a folder of captures (default: seeds)")
    cli.add_argument(
        "--decisions",
        type=absolute_path,
        metavar="DIR",
        help="their decision files (default: content, or none with --seeds)",
    )
    cli.add_argument(
        "--output",
        type=absolute_path,
        metavar="DIR",
        help="where the site goes (default: output, or public with --public)",
    )
    profile = cli.add_mutually_exclusive_group()
    profile.add_argument("--settings", type=absolute_path, metavar="FILE", default=READING, help="Pelican's settings")
    profile.add_argument(
        "--public", dest="settings", action="store_const", const=PUBLIC, help="the copy to publish: publishconf.py"
    )
    cli.add_argument("--keep-going", action="store_true", help="publish the rest where some captures cannot be read")
    return cli.parse_args()


def plan_of(args: argparse.Namespace) -> BuildPlan:
    """What to build, as the options of this program say it."""
    overrides: dict[str, Any] = {}
    if args.seeds:
        # the page that introduces the sample is the sample's, and so are its name and motto
        overrides = {
            "CAPTURES_PATH": str(args.seeds),
            "CAPTURES_DECISIONS": None,
            "IGNORE_FILES": ["**/.*", "the-sample.md"],
        }
        if _is_called_like_the_sample(args.settings):
            overrides |= {"SITENAME": args.seeds.name or "Newsfold", "SITESUBTITLE": ""}
    if args.decisions:
        overrides["CAPTURES_DECISIONS"] = str(args.decisions)
    output = args.output or ROOT / ("public" if args.settings == PUBLIC else "output")
    return BuildPlan(args.settings, output, overrides, args.keep_going)


def _is_called_like_the_sample(settings: Path) -> bool:
    try:
        return runpy.run_path(str(settings)).get("SITENAME") in (None, SAMPLES_NAME)
    except Exception:  # the build says what is wrong with it
        return True


def absolute_path(value: str) -> Path:
    """A path as its writer means it, made absolute; links stay as they are."""
    return Path(os.path.abspath(os.path.expanduser(value)))  # noqa: PTH100, PTH111


def _end(code: int) -> NoReturn:
    """End this process as it is: taking all that it knows apart would be a tenth of a build after an edit."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    collect_seldom()
    _end(main())
