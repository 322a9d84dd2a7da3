"""Prints: texts as the measures see them."""

from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from plugins.syndication.texts.quotation import quotations
from plugins.syndication.texts.rolling import is_rolling
from plugins.syndication.texts.shingles import shingles
from plugins.syndication.texts.tokens import Hashes, Tokens, tokens

Marks = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Print:
    """A text as the measures see it; texts of the same words share one `digest`, and one `marked` if quoted alike.

    `spoken` says of each word whether it stands in a quotation. `shingles` are its runs of words by the place of their
    first, `quoted` says of each whether most of its words are spoken. `rolling` says whether the text is a report that
    its newsroom adds to through the day.
    """

    digest: bytes
    marked: bytes
    words: int
    spoken: Marks
    shingles: Hashes
    quoted: Marks
    rolling: bool

    def opening(self, count: int) -> NDArray[np.int64]:
        """The places of the first `count` shingles outside quotations."""
        return np.flatnonzero(~self.quoted)[:count]


def print_of(text: str, size: int) -> Print:
    """Take the print of a text in runs of `size` words."""
    found = tokens(text)
    quoted = quoted_words(text, found)
    hashes = shingles(found.hashes, size)
    digest = blake2b(found.hashes.tobytes(), digest_size=16).digest()
    return Print(
        digest=digest,
        marked=blake2b(quoted.tobytes(), digest_size=16, key=digest).digest() if quoted.any() else digest,
        words=len(found),
        spoken=quoted,
        shingles=hashes,
        quoted=mostly(quoted, len(hashes), size),
        rolling=is_rolling(text),
    )


def quoted_words(text: str, found: Tokens) -> Marks:
    """Say of each word of a text whether it stands in a quotation."""
    quoted = np.zeros(len(found), dtype=np.bool_)
    stretches = quotations(text)
    if stretches:
        bounds = np.searchsorted(found.starts, np.array(stretches))
        for first, end in bounds.tolist():
            quoted[first:end] = True
    return quoted


def mostly(quoted: Marks, shingles: int, size: int) -> Marks:
    """Say of each run of words whether more than half of them are quoted."""
    sums = np.concatenate(([0], np.cumsum(quoted)))
    size = min(size, len(quoted))
    return np.asarray(2 * (sums[size : size + shingles] - sums[:shingles]) > size)
