"""Print a capture with its labels in the margin, and where each fact stands.

python scripts/explain_capture.py FILE
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from plugins.captures.explanation import explain
from plugins.captures.problem import CaptureError
from plugins.captures.reading import read_capture


def main() -> int:
    """Print the explanation; 1 where the file cannot be read."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("file", type=Path, metavar="FILE", help="a capture")
    file = cli.parse_args().file
    try:
        print(explain(read_capture(file.name, file)))
    except CaptureError as error:
        print(error.problem(str(file)), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
