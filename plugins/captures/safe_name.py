"""Safe names: names for files and folders that every system takes, and that a collection can be cloned with."""

import re
import unicodedata

LONGEST = 120
"""Bytes of a name in UTF-8: encrypted file systems take 143, and Windows counts whole paths."""
REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+')
"""What Windows refuses in names, what moves a cursor or turns the direction of writing, what is no text at all."""
KEPT_FOR_DEVICES = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\..*)?|git~\d+", re.IGNORECASE
)
"""Names that Windows keeps for devices, whatever follows their first point, and one that git refuses for its sake."""
NAMELESS = "capture"


def safe_name(stem: str, suffix: str = "", number: int = 1) -> str:
    """The name nearest to `stem` that is safe, with `suffix` (safe itself); further numbers give further names.

    It is in NFC and never begins with a point, nor begins or ends with a space or an invisible character.
    """
    ending = (f"-{number}" if number > 1 else "") + suffix
    room = LONGEST - len(ending.encode())
    name = unicodedata.normalize("NFC", REFUSED.sub("-", unicodedata.normalize("NFC", stem)))
    name = _cut(_trimmed(name), room) or NAMELESS
    if KEPT_FOR_DEVICES.fullmatch(name + ending):
        name = _cut(f"{NAMELESS}-{name}", room)
    return name + ending


def same_name(name: str) -> str:
    """What two names have in common that some systems take for one: case and the way accents are written."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _trimmed(name: str) -> str:
    start, end = 0, len(name)
    while start < end and _is_loose(name[start]):
        start += 1
    while start < end and _is_loose(name[end - 1]):
        end -= 1
    return name[start:end]


def _is_loose(character: str) -> bool:
    return character == "." or character.isspace() or unicodedata.category(character) == "Cf"


def _cut(name: str, longest: int) -> str:
    return _trimmed(name.encode()[:longest].decode(errors="ignore"))
