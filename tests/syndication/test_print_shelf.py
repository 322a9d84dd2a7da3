"""Prints that are kept."""

from pathlib import Path

import numpy as np
import pytest

from plugins.syndication.texts.print_shelf import PrintShelf
from plugins.syndication.texts.text_print import print_of

BODY = 'The crew said: "We never felt in danger, and the tide turned at noon." Then it did.'


def test_a_print_is_kept_as_it_was_taken(tmp_path: Path) -> None:
    shelf = PrintShelf(tmp_path, 3, lambda _: BODY)
    shelf.of([b"body"])
    shelf.keep([])
    found, taken = PrintShelf(tmp_path, 3, lambda _: "").of([b"body"])[b"body"], print_of(BODY, 3)
    assert (found.digest, found.marked, found.words, found.rolling) == (
        taken.digest,
        taken.marked,
        taken.words,
        taken.rolling,
    )
    for one, other in ((found.spoken, taken.spoken), (found.shingles, taken.shingles), (found.quoted, taken.quoted)):
        assert np.array_equal(one, other)


@pytest.mark.parametrize("size", [3, 4])
def test_what_is_gone_or_of_other_runs_is_taken_anew(tmp_path: Path, size: int) -> None:
    shelf = PrintShelf(tmp_path, 3, lambda _: BODY)
    shelf.of([b"body"])
    shelf.keep([])
    PrintShelf(tmp_path, 3, lambda _: BODY).keep([b"body"])
    again = PrintShelf(tmp_path, size, lambda _: BODY)
    again.of([b"body"])
    assert list(again.new) == [b"body"]
