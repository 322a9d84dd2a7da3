"""Read captures and print what was found in each as one JSON object a line.

python scripts/read_captures.py PATH...          a capture, or a folder of captures
python scripts/read_captures.py --jsonl < pages  one object a line: {"id", "format": "txt" or "html", "text"}
"""

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from plugins.captures.capture import Capture
from plugins.captures.collection import find_captures
from plugins.captures.problem import CaptureError, Problem
from plugins.captures.reading import read_capture, read_html, read_text
from plugins.captures.record import record_of
from scripts.json_lines import read_object

Record = dict[str, Any]
HALF = re.compile(r"[\ud800-\udfff]")
FORMATS: dict[str, Callable[[str, str], Capture]] = {"txt": read_text, "html": read_html}


def main() -> int:
    """Print the records; problems go to standard error, and any makes the exit code 1."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="a capture, or a folder of captures")
    cli.add_argument("--jsonl", action="store_true", help="read objects from standard input, one a line")
    args = cli.parse_args()
    if args.jsonl == bool(args.paths):
        cli.error("give either PATHs or --jsonl")
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    failed = False
    for result in _from_lines() if args.jsonl else _from_paths(args.paths):
        if isinstance(result, Problem):
            failed = True
            print(result, file=sys.stderr)
        else:
            print(_json(result))
    return int(failed)


def _json(record: Record) -> str:
    """The record as JSON in UTF-8; in ASCII where it holds half a character, which UTF-8 cannot."""
    line = json.dumps(record, ensure_ascii=False)
    return json.dumps(record) if HALF.search(line) else line


def _from_paths(paths: Iterable[Path]) -> Iterator[Record | Problem]:
    for path in paths:
        found, problems = find_captures(path) if path.is_dir() else ([(path.name, path)], [])
        yield from problems
        for id, file in found:
            try:
                yield record_of(read_capture(id, file))
            except CaptureError as error:
                yield error.problem(id)


def _from_lines() -> Iterator[Record | Problem]:
    for number, line in enumerate(sys.stdin.buffer, start=1):
        if not line.strip():
            continue
        try:
            page = read_object(line)
            read, text = FORMATS.get(str(page.get("format"))), page.get("text")
            if read is None or not isinstance(text, str):
                raise ValueError('not an object with "id", "format" (txt or html) and "text"')
        except ValueError as error:
            yield Problem("standard input", str(error), "mend the line", number)
            continue
        try:
            yield record_of(read(page["id"], text))
        except Exception as error:  # one page must not keep the others from being read
            reason = f"the reader failed on {page['id']} ({type(error).__name__}: {error})"
            yield Problem("standard input", reason, "please report it", number)


if __name__ == "__main__":
    sys.exit(main())
