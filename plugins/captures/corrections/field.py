"""Fields: the facts of a capture that people may decide, and what each can hold."""

import re
from typing import Any

from plugins.captures.fact import Fact
from plugins.captures.lines.dates import as_iso

TEXTS = ("title", "agency", "outlet", "summary", "url", "lang")
DATES = ("published", "updated", "captured", "not_before")
LISTS = ("places", "authors", "sections")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
WEB_ADDRESS = re.compile(r"https?://\S+")

Decided = Fact | tuple[Fact, ...] | None


def decided_fact(key: str, value: Any, reason: str) -> Decided:
    """The fact that people decided for the field `key`; an empty value takes a fact back (None, or no facts).

    Raises:
        ValueError: there is no such field, or it cannot hold the value.
    """
    if value == "" and key in (*TEXTS, *DATES) and key != "title":
        return None
    if key in LISTS:
        if not isinstance(value, list) or not all(isinstance(entry, str) and entry.strip() for entry in value):
            raise ValueError(f'{key} is not a list of words, such as ["one", "another"]')
        return tuple(Fact(entry.strip(), "corrected", reason=reason) for entry in value)
    if key in DATES:
        day = as_iso(value if isinstance(value, str) else str(value))
        if day is None:
            raise ValueError(f'{key} is not a date, such as 2025, "2025-03" or 2025-03-14: {str(value)!r}')
        return Fact(day, "corrected", reason=reason)
    if key not in TEXTS:
        known = ", ".join(sorted((*TEXTS, *DATES, *LISTS)))
        raise ValueError(f"{key!r} is no field of a capture ({known})")
    if value == "":
        raise ValueError(f"{key} cannot be taken back, only replaced")
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{key} is not a text in quotes")
    if key == "lang" and not LANGUAGE.fullmatch(value):
        raise ValueError(f"lang is not the code of a language, such as en: {value!r}")
    if key == "url" and not WEB_ADDRESS.fullmatch(value):
        raise ValueError(f"url is not a web address, which begins with https:// or http://: {value!r}")
    return Fact(value.strip(), "corrected", reason=reason)
