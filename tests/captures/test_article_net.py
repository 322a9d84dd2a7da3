"""The article net: what it says of the lines of any page, and the file its weights stand in."""

from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugins.captures.pages.article_net import WEIGHTS, judge, load_nets
from plugins.captures.pages.features import features_of
from plugins.captures.pages.page import page_of
from scripts.train_article_net import packed

LARGEST = 200_000
LINES = st.lists(st.text(max_size=80), max_size=12).map(lambda lines: "\n".join(["One line.", *lines]))


def test_weights_are_one_small_file() -> None:
    assert WEIGHTS.stat().st_size <= LARGEST


def test_weights_fit_the_features() -> None:
    width = features_of(page_of("One line.")).numbers.shape[1]
    assert {net["mean"].shape for net in load_nets(WEIGHTS).values()} == {(width,)}


@given(LINES)
def test_every_line_gets_probabilities(text: str) -> None:
    page = page_of(text)
    judgement = judge(features_of(page))
    assert judgement.text.shape == judgement.headline.shape == (len(page.lines),)
    assert all(0 <= chance <= 1 for chance in [*judgement.text, *judgement.headline])
    assert judgement.headline.sum() <= 1 + 1e-5


@given(LINES)
def test_features_are_finite_numbers(text: str) -> None:
    assert np.isfinite(features_of(page_of(text)).numbers).all()


def test_packed_weights_judge_the_same(tmp_path: Path) -> None:
    features = features_of(page_of("Home\nNews\nThe council met on Tuesday, said the mayor, and voted for the wall."))
    np.savez_compressed(tmp_path / "again.npz", **packed(load_nets(WEIGHTS)))
    assert np.allclose(judge(features).text, judge(features, tmp_path / "again.npz").text, atol=1e-3)
