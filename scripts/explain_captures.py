"""Say how captures are read, and what two of them are to each other.

python scripts/explain_captures.py FILE                   the labels of its lines, and where each fact stands
python scripts/explain_captures.py FILE --decisions DIR   the same with the decisions of a decision folder
python scripts/explain_captures.py FILE OTHER             whether the two are copies of one text, and why

A capture of this checkout's seeds/ is decided about as content/ says.
"""

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from plugins.captures.capture import Capture
from plugins.captures.corrections.corrections import Decisions, correct
from plugins.captures.corrections.decision_file import read_corrections
from plugins.captures.explanation import explain
from plugins.captures.problem import CaptureError, Problem
from plugins.captures.reading import read_capture
from plugins.syndication.decisions.settled import Settled, settle
from plugins.syndication.decisions.stories_file import read_story_decisions
from plugins.syndication.relations.explanation import explain_pair

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
    files = [file.resolve() for file in (args.file, args.other) if file]
    captures: list[Capture] = []
    problems: list[Problem] = []
    for file, id in zip(files, _ids(files), strict=True):
        try:
            capture, mistakes = _corrected(file, id, args.decisions)
        except CaptureError as error:
            print(error.problem(str(file)), file=sys.stderr)
            return 1
        captures.append(capture)
        problems += mistakes
    if args.other:
        settled, mistakes = _settled(dict(zip(_ids(files), files, strict=True)), args.decisions)
        problems += mistakes
        print(explain_pair(captures[0], captures[1], settled))
    else:
        print(explain(captures[0]))
    if not captures[0].body:
        print("\nNo article was found in it: a build refuses it.")
    for problem in dict.fromkeys(problems):
        print(problem, file=sys.stderr)
    return int(bool(problems))


def _ids(files: Sequence[Path]) -> list[str]:
    """What the files are called: by their paths below seeds/, or by their names if these tell them apart."""
    ids = [file.relative_to(SEEDS).as_posix() if file.is_relative_to(SEEDS) else file.name for file in files]
    return ids if len(set(ids)) == len(ids) else [file.as_posix() for file in files]


def _folder(files: Iterable[Path], decisions: Path | None) -> Path | None:
    """The folder of what is decided about files: the one named, or that of this checkout for its own captures."""
    return decisions or (CONTENT if all(file.is_relative_to(SEEDS) for file in files) else None)


def _corrected(file: Path, id: str, decisions: Path | None) -> tuple[Capture, list[Problem]]:
    """The capture in `file`, corrected by what is decided for its path or the end of it, and the mistakes in that."""
    folder = _folder([file], decisions)
    capture = read_capture(id, file)
    decided, mistakes = read_corrections(folder) if folder else (Decisions(), [])
    (corrected,), unfit = correct([capture], decided.about(file.as_posix(), id))
    return corrected, [*mistakes, *unfit]


def _settled(files: Mapping[str, Path], decisions: Path | None) -> tuple[Settled, list[Problem]]:
    """What is decided of the stories of two files, by id, and the mistakes in that."""
    folder = _folder(files.values(), decisions)
    if folder is None:
        return Settled(), []
    decided, mistakes = read_story_decisions(folder)
    decided = decided.about({id: file.as_posix() for id, file in files.items()})
    settled, unfit = settle(decided, decided.named | set(files))
    return settled, [*mistakes, *unfit]


if __name__ == "__main__":
    sys.exit(main())
