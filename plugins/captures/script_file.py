"""Script files: data that a page loads as a script, since a page opened from a folder may not fetch."""

import json
import re
from typing import Any

UNSAFE = re.compile("[<\u2028\u2029\ud800-\udfff]")
"""Signs that end a script or a line of one, and halves of pairs, which UTF-8 cannot write."""


def script_text(name: str, value: Any) -> str:
    """A script that gives the window a value, anything that JSON can hold, under a name."""
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"window.{name} = {UNSAFE.sub(escaped, data)};\n"


def escaped(sign: re.Match[str]) -> str:
    """An unsafe sign as JSON may also write it."""
    return f"\\u{ord(sign[0]):04x}"
