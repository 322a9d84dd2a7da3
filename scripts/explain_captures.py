"""Say how captures are read, and what two of them are to each other.

python scripts/explain_captures.py FILE                   the labels of its lines, and where each fact stands
python scripts/explain_captures.py FILE --decisions DIR   the same with the corrections of a decision folder
python scripts/explain_captures.py FILE OTHER             whether the two are copies of one text, and why

A capture of this checkout's seeds/ is corrected as content/ says.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from plugins.captures.capture import Capture
from plugins.captures.corrections.corrections import Decisions, correct
from plugins.captures.corrections.decision_file import read_corrections
from plugins.captures.explanation import explain
from plugins.captures.problem import CaptureError, Problem
from plugins.captures.reading import read_capture
from plugins.syndication.explanation import explain_pair
from plugins.syndication.witness import witness_of

ROOT = Path(__file__).resolve().parent.parent
SEEDS, CONTENT = ROOT / "seeds", ROOT / "content"


def main() -> int:
    """Print the explanation; 1 where a file cannot be read."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("file", type=Path, metavar="FILE", help="a capture")
    cli.add_argument("other", type=Path, metavar="OTHER", nargs="?", help="another capture")
    cli.add_argument("--decisions", type=Path, metavar="DIR", help="the decision files of its collection")
    args = cli.parse_args()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    captures: list[Capture] = []
    problems: list[Problem] = []
    for file in filter(None, (args.file, args.other)):
        try:
            capture, mistakes = _corrected(file, args.decisions)
        except CaptureError as error:
            print(error.problem(str(file)), file=sys.stderr)
            return 1
        captures.append(capture)
        problems += mistakes
    print(explain_pair(*map(witness_of, captures)) if args.other else explain(captures[0]))
    if not captures[0].body:
        print("\nNo article was found in it: a build refuses it.")
    for problem in dict.fromkeys(problems):
        print(problem, file=sys.stderr)
    return int(bool(problems))


def _corrected(file: Path, decisions: Path | None) -> tuple[Capture, list[Problem]]:
    """The capture in `file`, corrected by what is decided for its path or the end of it, and the mistakes in that."""
    path = file.resolve()
    inside = path.is_relative_to(SEEDS)
    folder = decisions or (CONTENT if inside else None)
    id = path.relative_to(SEEDS).as_posix() if inside else file.name
    capture = read_capture(id, file)
    decided, mistakes = read_corrections(folder) if folder else (Decisions(), [])
    (corrected,), unfit = correct([capture], decided.about(path.as_posix(), id))
    return corrected, [*mistakes, *unfit]


if __name__ == "__main__":
    sys.exit(main())
