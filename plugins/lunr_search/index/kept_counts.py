"""Kept counts: the terms of documents as they were counted last time, so that only what changed is counted anew."""

import hashlib
import io
import os
import unicodedata
import zipfile
import zlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from plugins.lunr_search.document import SearchDocument
from plugins.lunr_search.index.occurrences import (
    Numbers,
    Occurrences,
    TermsOf,
    count_terms,
    join,
    no_occurrences,
    starts_of,
)

_COLUMNS = ("field", "term", "count", "lengths")
_ROOM = Path(__file__).parents[1]
_UNREADABLE = (OSError, EOFError, ValueError, KeyError, RuntimeError, zipfile.BadZipFile, zlib.error)
_SEPARATOR = "\n"
_DIGEST = 16

Digests = npt.NDArray[np.bytes_]


@dataclass(frozen=True)
class KeptCounts:
    """Counted terms, and a digest of what each document held of the fields then."""

    digests: Digests
    occurrences: Occurrences


def count_changed(
    documents: Sequence[SearchDocument], fields: Sequence[str], terms_of: TermsOf, kept: KeptCounts | None
) -> KeptCounts:
    """Count the terms of documents; those that stand in `kept` word for word are not counted again.

    The outcome is the same as without, but for the numbers of terms.
    """
    digests = _digests(documents, fields)
    known = kept or KeptCounts(digests[:0], no_occurrences(len(fields)))
    places = {digest: place for place, digest in enumerate(known.digests.tolist())}
    changed = [number for number, digest in enumerate(digests.tolist()) if digest not in places]
    counted = count_terms((documents[number] for number in changed), fields, terms_of, known.occurrences.terms)
    places |= {digests[number]: len(known.digests) + place for place, number in enumerate(changed)}
    both = join(counted.terms, [known.occurrences, counted])
    return KeptCounts(digests, both.take(np.fromiter((places[digest] for digest in digests.tolist()), np.int64)))


def read_counts(path: Path, made_by: str) -> KeptCounts | None:
    """Read what `write_counts` wrote; None where there is nothing that can be trusted, or was `made_by` other code."""
    with suppress(*_UNREADABLE), np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as file:
        if file["made_by"].tobytes().decode() != made_by:
            return None
        text = file["terms"].tobytes().decode("utf-8", "surrogatepass")
        columns = [file[name].astype(np.int64 if name == "lengths" else np.int32) for name in _COLUMNS]
        occurrences = Occurrences(tuple(text.split(_SEPARATOR)) if text else (), starts_of(file["rows"]), *columns)
        return KeptCounts(file["digests"], occurrences)
    return None


def write_counts(path: Path, counts: KeptCounts, made_by: str) -> None:
    """Write counts into a file of numpy's, as a whole or not at all: then they are counted again next time."""
    occurrences = counts.occurrences
    used = np.bincount(occurrences.term, minlength=len(occurrences.terms)) > 0
    text = _SEPARATOR.join(occurrences.terms[number] for number in np.flatnonzero(used))
    columns = {
        "field": occurrences.field,
        "term": (np.cumsum(used) - 1)[occurrences.term],
        "count": occurrences.count,
        "lengths": occurrences.lengths,
    }
    arrays: dict[str, Any] = {name: _small(column) for name, column in columns.items()}
    arrays |= {"made_by": _bytes(made_by), "terms": _bytes(text), "digests": counts.digests}
    content = io.BytesIO()
    np.savez(content, rows=np.diff(occurrences.starts), **arrays)
    aside = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_bytes(content.getbuffer())
        aside.replace(path)


def code_digest(*more: str) -> str:
    """A digest of the code that counts terms, and of more that it depends on: what another counted is not trusted."""
    stemmers = (version(package) for package in ("lunr", "snowballstemmer"))
    digest = hashlib.sha256(repr((unicodedata.unidata_version, *stemmers, *more)).encode())
    for file in sorted(_ROOM.rglob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _digests(documents: Sequence[SearchDocument], fields: Sequence[str]) -> Digests:
    def digest(document: SearchDocument) -> bytes:
        texts = [getattr(document, field) for field in fields]
        text = "".join((str([*map(len, texts)]), *texts))
        return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_DIGEST).hexdigest().encode()

    return np.array([*map(digest, documents)], dtype=f"S{2 * _DIGEST}")


def _bytes(text: str) -> npt.NDArray[np.uint8]:
    return np.frombuffer(text.encode("utf-8", "surrogatepass"), np.uint8)


def _small(column: Numbers) -> npt.NDArray[np.unsignedinteger]:
    return column.astype(np.min_scalar_type(int(column.max(initial=0))))
