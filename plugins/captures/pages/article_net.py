"""The article nets: how likely each line of a page is its article's text, and how likely its headline.

In each net, a line's features pass through dilated convolutions over the lines (Bai, Kolter and Koltun, 2018), so that
each is judged by up to 127 lines on either side, and once more against the mean of what looks like the article. The
weights are learnt by `scripts/train_article_net.py` and stand in one file, its matrices as bytes with a scale a column.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from plugins.captures.pages.features import Features

WEIGHTS = Path(__file__).with_name("article_net.npz")
FARTHEST = 4.0
"""How many spreads from its mean a number may lie."""
TINY = 1e-5
PRODUCT = 10.0

MET_BY_EACH = ("mean", "spread", "into_bias", "out_bias", "compare_bias", "again_bias", "gain", "shift", "taps_bias")
"""The weights that are no matrix: each line's numbers meet them one by one."""
OF_LAYERS = ("gain", "shift", "taps", "taps_bias")

Array = npt.NDArray[np.float32]
Weights = dict[str, Array]


@dataclass(frozen=True)
class Judgement:
    """For each line the probability that it is running text, and that it is the headline.

    The headlines' probabilities sum to at most one: what is missing says that the page shows none.
    """

    text: Array
    headline: Array


def judge(features: Features, weights: Path = WEIGHTS) -> Judgement:
    """The judgement of a page's lines: the mean of those of the nets whose weights stand in a file."""
    text, headline = _judge(_side_by_side(weights), features)
    return Judgement(text.mean(axis=0), headline.mean(axis=0))


@cache
def load_nets(path: Path) -> dict[str, Weights]:
    """The nets of a file by name: its keys are `<net>.<array>`, and `<net>.<array>.scale` for one of bytes."""
    with np.load(path, allow_pickle=False) as file:
        arrays = {key: file[key] for key in file.files}
    nets: dict[str, Weights] = {}
    for key in arrays:
        if not key.endswith(".scale"):
            net, _, name = key.partition(".")
            nets.setdefault(net, {})[name] = _unpacked(arrays, key)
    return nets


def _unpacked(arrays: dict[str, npt.NDArray[np.generic]], key: str) -> Array:
    values = arrays[key].astype(np.float32)
    scale = arrays.get(f"{key}.scale")
    return values if scale is None else values * scale.astype(np.float32)


@cache
def _side_by_side(path: Path) -> Weights:
    """The weights of a file's nets as `_judge` takes them, in arrays whose first axis, of layers' the second, is nets.

    A page has few lines, so that calling numpy takes longer than what it computes: each call serves all nets.
    """
    nets = list(load_nets(path).values())
    stacked = {name: np.stack([net[name] for net in nets]) for name in nets[0]}
    for name in MET_BY_EACH:
        stacked[name] = np.expand_dims(stacked[name], -2)
    for name in OF_LAYERS:
        stacked[name] = stacked[name].swapaxes(0, 1).copy()
    stacked["taps"] = stacked["taps"].swapaxes(1, 2).copy()
    # a word's vectors in all nets stand together
    stacked["words"] = np.concatenate(stacked["words"], axis=-1)
    return stacked


def _judge(nets: Weights, features: Features) -> tuple[Array, Array]:
    numbers = np.minimum(np.maximum((features.numbers - nets["mean"]) / nets["spread"], -FARTHEST), FARTHEST)
    words = _mean_words(nets["words"], features, len(numbers))
    lines = _relu(np.concatenate([numbers, words], axis=-1) @ nets["into"] + nets["into_bias"])
    for layer, (gain, shift, taps, bias) in enumerate(zip(*(nets[name] for name in OF_LAYERS), strict=True)):
        lines += _relu(_dilated(_normed(lines) * gain + shift, taps, 2**layer) + bias)
    scores = lines @ nets["out"] + nets["out_bias"]
    share = _sigmoid(scores[..., :1])
    share = share / (share.sum(axis=1, keepdims=True) + 1e-3)
    core, topic = ((seen * share).sum(axis=1, keepdims=True) for seen in (lines, words))
    compared = np.concatenate([lines, np.broadcast_to(core, lines.shape), words, words * topic * PRODUCT], axis=-1)
    again = _relu(compared @ nets["compare"] + nets["compare_bias"])
    scores = scores + again @ nets["again"] + nets["again_bias"]
    odds = np.exp(np.minimum(scores[..., 1], 60.0))
    return _sigmoid(scores[..., 0]), odds / (1.0 + odds.sum(axis=1, keepdims=True))


def _mean_words(table: Array, features: Features, nets: int) -> Array:
    """The mean vector of each line's words in each net; zeros for a line without any."""
    bounds = np.append(features.starts, len(features.bags))
    sums = np.zeros((table.shape[1], len(features.bags) + 1), dtype=np.float32)
    np.cumsum(table.take(features.bags, axis=0).T, axis=1, out=sums[:, 1:])
    held = sums.take(bounds, axis=1).reshape(nets, -1, len(bounds)).swapaxes(1, 2)
    means = (held[:, 1:] - held[:, :-1]) / np.maximum(bounds[1:] - bounds[:-1], 1)[:, None]
    return np.ascontiguousarray(means, dtype=np.float32)


def _dilated(lines: Array, taps: Array, step: int) -> Array:
    """The lines `step` above, at and `step` below each, times the three taps."""
    above, at, below = taps
    mixed: Array = lines @ at
    mixed[:, step:] += lines[:, :-step] @ above
    mixed[:, :-step] += lines[:, step:] @ below
    return mixed


def _normed(lines: Array) -> Array:
    mean = np.full((lines.shape[-1], 1), 1 / lines.shape[-1], dtype=np.float32)  # a product is faster than np.mean
    centred = lines - lines @ mean
    normed: Array = centred / np.sqrt((centred * centred) @ mean + TINY)
    return normed


def _relu(values: Array) -> Array:
    return np.maximum(values, 0)


def _sigmoid(values: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-np.minimum(np.maximum(values, -60), 60))), dtype=np.float32)
