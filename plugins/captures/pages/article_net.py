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
    judged = [_judge(net, features) for net in load_nets(weights).values()]
    return Judgement(*(np.mean(side, axis=0) for side in zip(*judged, strict=True)))


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


def _judge(net: Weights, features: Features) -> tuple[Array, Array]:
    numbers = np.clip((features.numbers - net["mean"]) / net["spread"], -FARTHEST, FARTHEST)
    words = _mean_words(net["words"], features)
    lines = _relu(np.hstack([numbers, words]) @ net["into"] + net["into_bias"])
    layers = zip(net["gain"], net["shift"], net["taps"], net["taps_bias"], strict=True)
    for layer, (gain, shift, taps, bias) in enumerate(layers):
        lines = lines + _relu(_dilated(_normed(lines) * gain + shift, taps, 2**layer) + bias)
    scores = lines @ net["out"] + net["out_bias"]
    share = _sigmoid(scores[:, :1])
    share = share / (share.sum() + 1e-3)
    core, topic = (lines * share).sum(0, keepdims=True), (words * share).sum(0, keepdims=True)
    compared = np.hstack([lines, np.broadcast_to(core, lines.shape), words, words * topic * PRODUCT])
    scores = scores + _relu(compared @ net["compare"] + net["compare_bias"]) @ net["again"] + net["again_bias"]
    odds = np.exp(np.minimum(scores[:, 1], 60.0))
    return _sigmoid(scores[:, 0]), odds / (1.0 + odds.sum())


def _mean_words(table: Array, features: Features) -> Array:
    """The mean vector of each line's words; zeros for a line without any."""
    bounds = np.append(features.starts, len(features.bags))
    sums = np.zeros((table.shape[1], len(features.bags) + 1), dtype=np.float32)
    np.cumsum(table[features.bags].T, axis=1, out=sums[:, 1:])
    counts = np.maximum(np.diff(bounds), 1)
    return np.asarray((sums[:, bounds[1:]] - sums[:, bounds[:-1]]).T / counts[:, None], dtype=np.float32)


def _dilated(lines: Array, taps: Array, step: int) -> Array:
    """The lines `step` above, at and `step` below each, times the three taps."""
    mixed: Array = lines @ taps[1]
    mixed[step:] += lines[:-step] @ taps[0]
    mixed[:-step] += lines[step:] @ taps[2]
    return mixed


def _normed(lines: Array) -> Array:
    mean = np.full((lines.shape[1], 1), 1 / lines.shape[1], dtype=np.float32)  # a product is faster than np.mean
    centred = lines - lines @ mean
    return np.asarray(centred / np.sqrt((centred * centred) @ mean + np.float32(TINY)), dtype=np.float32)


def _relu(values: Array) -> Array:
    return np.maximum(values, np.float32(0))


def _sigmoid(values: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-np.clip(values, -60, 60))), dtype=np.float32)
