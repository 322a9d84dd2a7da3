"""Readings: what is known of the files of a collection, so that only those that changed are read again."""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from zlib import crc32

from plugins.captures.building import Each, Status
from plugins.captures.capture import Capture
from plugins.captures.card import Card, card_of
from plugins.captures.problem import CaptureError, Problem
from plugins.captures.reading import read_capture
from plugins.captures.stack import shelved
from plugins.captures.trace import Trace, trace_of
from plugins.keeping.coding import digest, encode
from plugins.keeping.file import write_kept
from plugins.keeping.records import Records
from plugins.keeping.value import read_value

LAYER = "read"
"""The layer of captures as their pages were read."""
_FILE = "readings"
_PARTS = 64
"""What is known is kept in so many files, of which an edit writes one."""
_SETTLED = 2_000_000_000
"""Nanoseconds after which an edit surely gives a file another time stamp than the one before."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file was read: its card and its trace, or the problem that it is.

    `key` is a digest of its name and bytes, `settled` says that an edit since could not have left the `stamp` as it is.
    """

    id: str
    stamp: Status
    settled: bool
    key: bytes
    card: Card | None
    trace: Trace | None
    problem: Problem | None


Found = Sequence[tuple[str, Path]]


def read_anew(
    found: Found, records: Records, each: Each, kept: Path | None, seen: Mapping[str, Status]
) -> dict[str, Reading]:
    """The readings of files by id, in their order; those that are not as they were before are read by `each`.

    The status of files that were `seen` is taken from there: what is read may be newer, and is then read again.
    Captures that were read are put into `records`.
    """
    before = {one.id: one for one in _read_kept(kept)}
    readings = {id: _unchanged(id, path, before.get(id), seen) for id, path in found}
    changed = [(id, path) for id, path in found if readings[id] is None]
    gone = [f"{LAYER}/{id}" for id in before.keys() - readings.keys()]
    read: list[Reading] = []

    def put_away(results: Iterable[tuple[Reading, bytes | None]]) -> Iterable[tuple[str, bytes]]:
        for reading, value in results:
            read.append(reading)
            if value:
                yield f"{LAYER}/{reading.id}", value

    if changed or gone:
        records.write(put_away(each(partial(_read, seen), changed, "Captures")), gone)
    whole = {id: one for id, one in readings.items() if one} | {one.id: one for one in read}
    _write_kept(kept, whole, before)
    return {id: whole[id] for id, _ in found}


def _unchanged(id: str, path: Path, before: Reading | None, seen: Mapping[str, Status]) -> Reading | None:
    """The reading before, if the file is still the one that it is of."""
    if before is None:
        return None
    stamp = _stamp(path, seen)
    if stamp == before.stamp and before.settled:
        return before
    if stamp is None or _key(id, path) != before.key:
        return None
    return replace(before, stamp=stamp, settled=_is_settled(stamp))


def _read(seen: Mapping[str, Status], file: tuple[str, Path]) -> tuple[Reading, bytes | None]:
    id, path = file
    stamp = _stamp(path, seen) or (0, 0, 0, 0)
    reading = partial(Reading, id, stamp, _is_settled(stamp))
    try:
        capture = _with_words(read_capture(id, path))
    except CaptureError as error:
        return reading(_key(id, path), None, None, error.problem(id)), None
    # of the bytes that were read, whatever has been written since
    key = digest(id, bytes.fromhex(capture.sha256))
    kept = shelved(LAYER, key, capture)
    return reading(key, card_of(capture, capture), trace_of(capture), None), kept[1] if kept else None


def _with_words(capture: Capture) -> Capture:
    if not any(c.isprintable() and not c.isspace() for c in capture.text):
        raise CaptureError("it is empty", "save the page again, or remove the file")
    return capture


def _stamp(path: Path, seen: Mapping[str, Status]) -> Status | None:
    if stamp := seen.get(str(path)):
        return stamp
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def _is_settled(stamp: Status) -> bool:
    return max(stamp[1:3]) + _SETTLED < time.time_ns()


def _key(id: str, path: Path) -> bytes:
    """What a file is read from: its name and its bytes; where these cannot be had, nothing that is ever the same."""
    try:
        return digest(id, sha256(path.read_bytes()).digest()) if path.is_file() else b""
    except OSError:
        return b""


def _read_kept(kept: Path | None) -> Iterator[Reading]:
    for part in range(_PARTS):
        yield from read_value(kept, _file_of(part), tuple[Reading, ...]) or ()


def _write_kept(kept: Path | None, readings: Mapping[str, Reading], before: Mapping[str, Reading]) -> None:
    parts: dict[int, list[Reading]] = {_part(id): [] for id in before.keys() - readings.keys()}
    parts |= {_part(id): [] for id, one in readings.items() if one is not before.get(id)}
    for id, one in readings.items() if parts else ():
        if (part := _part(id)) in parts:
            parts[part].append(one)
    for part, some in parts.items():
        try:
            write_kept(kept, _file_of(part), encode(some))
        except UnicodeEncodeError:
            # one of them holds half a character: it is read again next time
            write_kept(kept, _file_of(part), encode(list(filter(_is_keepable, some))))


def _part(id: str) -> int:
    return crc32(id.encode("utf-8", "surrogatepass")) % _PARTS


def _file_of(part: int) -> str:
    return f"{_FILE}-{part}"


def _is_keepable(reading: Reading) -> bool:
    try:
        return bool(encode(reading))
    except UnicodeEncodeError:
        return False
