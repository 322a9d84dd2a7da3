"""The store: what one build knows of the index for the next: what stands in documents and shards, and where."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

import numpy as np

from plugins.keeping.coding import decode, digest, encode
from plugins.keeping.file import read_kept, write_kept
from plugins.keeping.records import Records
from plugins.lunr_search.index.listing import Listed
from plugins.lunr_search.index.occurrences import Numbers
from plugins.lunr_search.index.packing import pack, unpack
from plugins.lunr_search.index.postings import Postings, decode_postings
from plugins.lunr_search.index.rows import Rows, decode_rows
from plugins.lunr_search.index.sharding import Shard, Sharding

Value = TypeVar("Value")
NAME = "search"


class Lost(Exception):
    """Something that was kept is there no more, or not as it was."""


@dataclass(frozen=True)
class Known:
    """An index as it was: its documents in the order of their refs, with digests of their rows, and its terms.

    `made_by` is a digest of the settings, `version` that of the numbers, `columns` all that is numbers.
    """

    made_by: bytes
    version: str
    documents: tuple[Listed, ...]
    rows: tuple[bytes, ...]
    terms: tuple[str, ...]
    shards: tuple[Shard, ...]
    columns: bytes

    @classmethod
    def of(
        cls,
        made_by: bytes,
        version: str,
        documents: Sequence[Listed],
        rows: Sequence[bytes],
        terms: Sequence[str],
        order: Sequence[int],
        lengths: Numbers,
        sharding: Sharding,
    ) -> "Known":
        """What is to be known of an index; `lengths` are those of all fields, a row a document."""
        columns = pack((np.array(order, np.int64), lengths.ravel(), sharding.standing, sharding.first, sharding.signs))
        return cls(made_by, version, tuple(documents), tuple(rows), tuple(terms), tuple(sharding.shards), columns)

    @property
    def order(self) -> Sequence[int]:
        """The order of the numbers of the documents, as their places."""
        order: list[int] = self._unpacked[0].tolist()
        return order

    @cached_property
    def lengths(self) -> Numbers:
        """The lengths of all fields: a row a document."""
        return self._unpacked[1].reshape(len(self.documents), -1)

    @cached_property
    def sharding(self) -> Sharding:
        """The sharding."""
        _, _, standing, first, signs = self._unpacked
        return Sharding(self.shards, standing, first, signs)

    @cached_property
    def _unpacked(self) -> list[Numbers]:
        return unpack(self.columns)


class Store:
    """A folder where an index is kept; without one, nothing is."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._documents = Records(folder, f"{NAME}-documents")
        self._shards = Records(folder, f"{NAME}-shards")

    def read(self, made_by: bytes) -> Known | None:
        """What was kept by a build of the same settings."""
        kept = read_kept(self._folder, NAME)
        with suppress(ValueError):
            known = decode(kept, Known) if kept else None
            return known if known and known.made_by == made_by else None
        return None

    def write(self, index: Known, rows: Mapping[str, bytes], made: Mapping[str, bytes], before: Known | None) -> None:
        """Keep an index in the place of that `before`, with the rows and postings that are new, by ref and by start.

        Of a build that is stopped on the way some rows and postings are left that no digest of an index names.
        """
        refs, starts = (document.ref for document in index.documents), (shard.start for shard in index.shards)
        gone_refs = {document.ref for document in before.documents} if before else set()
        gone_starts = {shard.start for shard in before.shards} if before else set()
        self._documents.write(rows.items(), gone_refs.difference(refs))
        self._shards.write(made.items(), gone_starts.difference(starts))
        write_kept(self._folder, NAME, encode(index))

    def rows(self, digests: Mapping[str, bytes]) -> dict[str, Rows]:
        """The rows of documents, by ref, of those that are as their digests say."""
        return _read(self._documents, digests, decode_rows)

    def postings(self, shards: Sequence[Shard]) -> list[Postings]:
        """The postings of shards.

        Raises:
            Lost: some are not as their digests say.
        """
        found = _read(self._shards, {shard.start: shard.digest for shard in shards}, decode_postings)
        if len(found) < len(shards):
            raise Lost
        return [found[shard.start] for shard in shards]


def _read(records: Records, digests: Mapping[str, bytes], decoded: Callable[[bytes], Value]) -> dict[str, Value]:
    return {key: decoded(value) for key, value in records.read(digests) if digest(value) == digests[key]}
