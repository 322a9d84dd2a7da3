"""Who holds which shingle, kept in parts."""

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.syndication.comparing import holders
from plugins.syndication.comparing.holders import Held, KeptHolders, LostError, held_by
from plugins.syndication.texts.tokens import mixed

TEXTS = st.dictionaries(st.integers(0, 5), st.sets(st.integers(0, 30), max_size=12), max_size=5)


def held(texts: dict[int, set[int]]) -> Held:
    return held_by((text, mixed(np.array(sorted(some), np.uint64))) for text, some in texts.items())


def pairs(found: Held) -> set[tuple[int, int]]:
    return set(zip(found.shingles.tolist(), found.texts.tolist(), strict=True))


def beside(one: dict[int, set[int]], other: dict[int, set[int]]) -> dict[int, set[int]]:
    """What texts hold in the first, and not in the other."""
    return {text: some - other.get(text, set()) for text, some in one.items()}


@given(TEXTS, TEXTS)
def test_what_is_renewed_is_as_made_anew(before: dict[int, set[int]], after: dict[int, set[int]]) -> None:
    renewed = held(before).renewed(held(beside(before, after)), held(beside(after, before)))
    assert pairs(renewed) == pairs(held(after))
    assert renewed.shingles.tolist() == sorted(renewed.shingles.tolist())


@given(TEXTS, TEXTS)
def test_parts_that_are_kept_are_read_again(before: dict[int, set[int]], after: dict[int, set[int]]) -> None:
    gone, come = held(beside(before, after)), held(beside(after, before))
    changed = np.union1d(gone.shingles, come.shingles)
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(holders, "_ENTRIES", 2)
        KeptHolders(Path(folder), "holders").write_all(held(before), b"one")
        kept = KeptHolders(Path(folder), "holders")
        kept.open(b"one")
        kept.write(kept.read(changed).renewed(gone, come), changed, b"two")
        again = KeptHolders(Path(folder), "holders")
        again.open(b"two")
        every = held(after)
        assert pairs(every) <= pairs(again.read(every.shingles)) <= pairs(every)


def test_holders_of_others_are_lost(tmp_path: Path) -> None:
    KeptHolders(tmp_path, "holders").write_all(held({1: {2, 3}}), b"one")
    with pytest.raises(LostError):
        KeptHolders(tmp_path, "holders").open(b"other")


def test_nothing_kept_is_lost_too() -> None:
    with pytest.raises(LostError):
        KeptHolders(None, "holders").open(b"one")
