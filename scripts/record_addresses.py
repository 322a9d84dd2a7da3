"""Write down where the stories stand, so that each keeps its address when captures come and go.

python scripts/record_addresses.py                                    the stories of this checkout
python scripts/record_addresses.py --seeds DIR --decisions DIR        those of another folder of captures

Appends to addresses.toml, beside the other decision files, and changes nothing that stands there. Nothing is written
where a build would report a problem, since what is written down stays.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pelican.settings import read_settings

from plugins.captures.collection import read_collection
from plugins.captures.problem import Problem, printable
from plugins.captures.settings import captures_path, decisions_path
from plugins.regeneration.problems import say_exception
from plugins.syndication.addresses.addresses_file import append_addresses, read_addresses
from plugins.syndication.addresses.record import FILE, Record
from plugins.syndication.addresses.recording import unrecorded
from plugins.syndication.decisions.settled import settle
from plugins.syndication.decisions.stories_file import read_story_decisions
from plugins.syndication.grouping import group
from plugins.syndication.stories.story import Story
from plugins.syndication.thresholds import thresholds_of
from plugins.syndication.witness import witness_of

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Append what is new and say it, a line a story; 1 where there was a problem."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        settings = _settings()
    except Exception as error:  # a settings file is a program
        print(say_exception(error), file=sys.stderr)
        return 1
    folder = decisions_path(settings)
    if folder is None:
        print("Name the folder to keep addresses in: --decisions DIR", file=sys.stderr)
        return 1
    told = read_stories(settings, folder)
    problems = told.problems
    new = [] if problems else unrecorded(told.records, told.stories, told.ids)
    if new:
        problems = _append(folder, new)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        print(f"Nothing was recorded: {len(problems)} to mend.", file=sys.stderr)
        return 1
    before = {record.address for record in told.records}
    for record in new:
        print(printable(say(record, record.address in before)))
    count = "1 address" if len(new) == 1 else f"{len(new)} addresses"
    print(f"{count} written to {folder / FILE}" if new else "All addresses are recorded")
    return 0


@dataclass(frozen=True, slots=True)
class Told:
    """The stories that a build would tell of the captures `ids`, the records there are, and what is wrong."""

    stories: Sequence[Story]
    ids: Sequence[str]
    records: Sequence[Record]
    problems: Sequence[Problem]


def read_stories(settings: dict[str, Any], folder: Path) -> Told:
    """Read and group a collection as a build with these settings does."""
    collection = read_collection(captures_path(settings), folder)
    ids = [capture.id for capture in collection.captures]
    decisions, mistakes = read_story_decisions(folder)
    settled, unfit = settle(decisions, ids, collection.unread)
    grouping = group(map(witness_of, collection.captures), thresholds_of(settings), settled)
    records, wrong = read_addresses(folder, ids)
    problems = (*collection.problems, *mistakes, *unfit, *grouping.problems, *wrong)
    return Told(grouping.stories, ids, records, problems)


def say(record: Record, known: bool) -> str:
    """What was done with a story, in a line."""
    count = "1 capture" if len(record.captures) == 1 else f"{len(record.captures)} captures"
    return f"{record.address}: {f'held by {count} more' if known else f'recorded, held by {count}'}"


def _append(folder: Path, records: Sequence[Record]) -> list[Problem]:
    try:
        append_addresses(folder, records)
    except ValueError as error:
        return [Problem(FILE, f"no entry can be appended to it ({error})", "begin each entry with [[address]]")]
    except OSError as error:
        return [Problem(str(folder / FILE), f"it cannot be written ({error.strerror})", "check that it may be")]
    return []


def _settings() -> dict[str, Any]:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--seeds", type=Path, metavar="DIR", help="a folder of captures (default: seeds)")
    cli.add_argument("--decisions", type=Path, metavar="DIR", help="the decision files of that folder (default: none)")
    cli.add_argument(
        "--settings", type=Path, metavar="FILE", default=ROOT / "pelicanconf.py", help="Pelican's settings"
    )
    args = cli.parse_args()
    given: dict[str, Path | None] = {"CAPTURES_PATH": args.seeds, "CAPTURES_DECISIONS": None} if args.seeds else {}
    if args.decisions:
        given["CAPTURES_DECISIONS"] = args.decisions
    settings: dict[str, Any] = read_settings(str(args.settings), override=given)
    return settings


if __name__ == "__main__":
    sys.exit(main())
