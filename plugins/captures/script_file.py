"""Script files: data that a page loads as a script, since a page opened from a folder may not fetch."""

import json
import re
from typing import Any

UNSAFE = re.compile("[<\u2028\u2029\ud800-\udfff]")
"""Signs that end a script or a line of one, and halves of pairs, which UTF-8 cannot write."""


def script_text(name: str, value: Any) -> str:
    """A script that gives the window a value, anything that JSON can hold, under a name."""
    return f"window.{name} = {script_data(value)};\n"


def script_data(value: Any) -> str:
    """A value as JSON that is safe in a script."""
    return UNSAFE.sub(_escaped, json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def _escaped(sign: re.Match[str]) -> str:
    return f"\\u{ord(sign[0]):04x}"
