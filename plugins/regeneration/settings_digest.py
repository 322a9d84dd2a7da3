"""The digest of settings: equal for two evaluations of the same settings, in whichever process."""

import functools
import os
import re
from collections.abc import Callable, Mapping
from pathlib import PurePath
from types import CellType, FunctionType, MethodType, ModuleType
from typing import Any

from plugins.keeping.coding import digest, encode

_NOT_SAID = frozenset({"OUTPUT_PATH", "CACHE_PATH"})
"""Settings that say where a build works, and not what it makes."""
_LOCALE = ("LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_TIME", "TZ")


def settings_digest(settings: Mapping[str, Any]) -> bytes:
    """A digest of the values of all settings but those that say where a build works, and of the locale.

    Functions go by their names and what they hold, classes by their names; what they do is in the code that defines
    them.
    """
    locale = [os.environ.get(name) for name in _LOCALE]
    values = [(name, _plain(settings[name], ())) for name in sorted(settings) if _is_said(name)]
    return digest(locale, values)


def _is_said(name: str) -> bool:
    return name not in _NOT_SAID and not name.startswith("BUILD_")


def _plain(value: Any, within: tuple[int, ...]) -> Any:
    """The value as lists, strings and numbers, each kind told apart; `within` are the ids of what it is part of."""
    if value is None or isinstance(value, (bool, int, float, str, bytes)):
        # a number may be larger than what can be encoded
        return str(value) if type(value) is int and abs(value) >> 63 else value
    if id(value) in within:
        return ["again"]
    plain = functools.partial(_plain, within=(*within, id(value)))
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return ["mapping", *([plain(key), plain(item)] for key, item in value.items())]
    if isinstance(value, (set, frozenset)):
        return ["set", *sorted(encode(plain(item)) for item in value)]
    if isinstance(value, PurePath):
        return ["path", str(value)]
    if isinstance(value, re.Pattern):
        return ["pattern", value.pattern, value.flags]
    if isinstance(value, functools.partial):
        return ["partial", plain(value.func), plain(value.args), plain(value.keywords)]
    if isinstance(value, ModuleType):
        return ["module", value.__name__]
    if isinstance(value, MethodType):
        return ["method", plain(value.__func__), plain(value.__self__)]
    if isinstance(value, FunctionType):
        held = [_held(cell) for cell in value.__closure__ or ()]
        return ["function", value.__module__, value.__qualname__, *map(plain, (value.__defaults__, held))]
    if hasattr(value, "__qualname__"):
        return ["named", value.__module__, value.__qualname__]
    return _plain_object(value, plain)


def _held(cell: CellType) -> Any:
    try:
        return cell.cell_contents
    except ValueError:  # it is yet to be filled
        return None


def _plain_object(value: Any, plain: Callable[[Any], Any]) -> Any:
    kind = type(value)
    said = repr(value)
    # the default says where in memory an object is
    held = plain(vars(value)) if hasattr(value, "__dict__") else None
    return ["object", kind.__module__, kind.__qualname__, held, "" if " at 0x" in said else said]
