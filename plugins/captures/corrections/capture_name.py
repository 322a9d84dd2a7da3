"""Names of captures: as people write them in decisions, and as the files spell them."""

from collections.abc import Callable, Iterable
from fnmatch import fnmatchcase
from functools import cache
from unicodedata import normalize

PATH_HINT = "write its path below the folder of captures"


def spelling(ids: Iterable[str]) -> Callable[[str], str]:
    """What turns a name as written into the id it means: `é` is one code point, or two on a Mac.

    A name that is an id stays, as does one that means none, or several.
    """
    known = frozenset(ids)

    @cache
    def spelt() -> dict[str, list[str]]:
        # most decisions name captures as they are filed
        found: dict[str, list[str]] = {}
        for id in known:
            found.setdefault(normalize("NFC", id), []).append(id)
        return found

    def as_filed(name: str) -> str:
        if name in known:
            return name
        alike = spelt().get(normalize("NFC", name), [])
        return alike[0] if len(alike) == 1 else name

    return as_filed


def matches(pattern: str, name: str) -> bool:
    """Whether a name is like a pattern: `*` is anything, folders included, `?` one sign, `[0-9]` one of several."""
    return fnmatchcase(normalize("NFC", name), normalize("NFC", pattern))
