"""Say how captures are read, and what two of them are to each other.

python scripts/explain_captures.py FILE         the capture with its labels in the margin, and where each fact stands
python scripts/explain_captures.py FILE OTHER   whether the two are copies of one text, and why
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from plugins.captures.explanation import explain
from plugins.captures.problem import CaptureError
from plugins.captures.reading import read_capture
from plugins.syndication.explanation import explain_pair
from plugins.syndication.witness import witness_of


def main() -> int:
    """Print the explanation; 1 where a file cannot be read."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("file", type=Path, metavar="FILE", help="a capture")
    cli.add_argument("other", type=Path, metavar="OTHER", nargs="?", help="another capture")
    args = cli.parse_args()
    captures = []
    for file in filter(None, (args.file, args.other)):
        try:
            captures.append(read_capture(file.name, file))
        except CaptureError as error:
            print(error.problem(str(file)), file=sys.stderr)
            return 1
    print(explain_pair(*map(witness_of, captures)) if args.other else explain(captures[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
