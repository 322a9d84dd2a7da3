"""The article net in PyTorch, for training alone: `article_net.py` of `captures` runs what it learns with numpy."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from plugins.captures.pages.article_net import FARTHEST, PRODUCT, TINY, Array, Weights
from plugins.captures.pages.features import BAG, BUCKETS
from scripts.training_pages import ALONE, Example

WIDTH = 48
WORD_WIDTH = 12
LAYERS = 7
EPOCHS = 50
BATCH = 6
RATE = 2e-3
DECAY = 1e-2
DROPPED = 0.15
HIDDEN_WORDS, HIDDEN_NUMBERS, NOISE = 0.25, 0.1, 0.12
"""How many words of a page, and how many of its numbers, are hidden each time it is shown, and how blurred the rest is.

Long training learns some thousand pages by heart; what it sees differently each time it has to understand.
"""
AVERAGED = 0.995
"""The weights kept are a moving average of those learnt, of the last some hundred steps."""
LONGEST = 400
"""Of a longer page so many lines around its article are learnt from at a time."""
CROPPED = 0.3
"""How often some or all of a page's furniture is left out."""
BARE = 0.2
"""How often the article is shown as if it were saved alone."""
SILVER = 0.7
"""What a page marked by a program counts for."""
HEADLINE = 0.3

Tensor = Any  # torch's own types are not there where it is not installed
Net = dict[str, Tensor]


@dataclass(frozen=True)
class Batch:
    """Pages side by side, padded to the longest."""

    numbers: Tensor
    bags: Tensor
    shown: Tensor
    inside: Tensor
    words: Tensor
    headline: Tensor
    known: Tensor
    worth: Tensor


def train(examples: Sequence[Example], seed: int) -> Weights:
    """The weights of a net that has learnt from `examples`; the same seed gives the same weights on one machine."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    every = np.concatenate([example.features.numbers for example in examples])
    mean, spread = every.mean(0), every.std(0) + 0.05
    net = _untrained(every.shape[1])
    kept = {name: value.detach().clone() for name, value in net.items()}
    optimizer = torch.optim.AdamW(list(net.values()), lr=RATE, weight_decay=DECAY)
    batches = [batch for _ in range(EPOCHS) for batch in _batches(examples, chance)]
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=len(batches) + 1, pct_start=0.15)
    for chosen in batches:
        loss = _loss(net, _batch(chosen, mean, spread, chance))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(list(net.values()), 1.0)
        optimizer.step()
        schedule.step()
        for name, value in net.items():
            kept[name].mul_(AVERAGED).add_(value.detach(), alpha=1 - AVERAGED)
    return {"mean": mean, "spread": spread} | {name: value.numpy() for name, value in kept.items()}


def _untrained(numbers: int) -> Net:
    net: Net = {
        "words": torch.randn(BUCKETS, WORD_WIDTH) * 0.1,
        "into": _matrix(numbers + WORD_WIDTH, WIDTH),
        "into_bias": torch.zeros(WIDTH),
        "out": _matrix(WIDTH, 2),
        "out_bias": torch.zeros(2),
        "compare": _matrix(2 * WIDTH + 2 * WORD_WIDTH, WIDTH),
        "compare_bias": torch.zeros(WIDTH),
        "again": _matrix(WIDTH, 2),
        "again_bias": torch.zeros(2),
        "gain": torch.ones(LAYERS, WIDTH),
        "shift": torch.zeros(LAYERS, WIDTH),
        "taps": torch.stack([_matrix(3 * WIDTH, WIDTH).view(3, WIDTH, WIDTH) for _ in range(LAYERS)]),
        "taps_bias": torch.zeros(LAYERS, WIDTH),
    }
    return {name: value.requires_grad_() for name, value in net.items()}


def _matrix(rows: int, columns: int) -> Tensor:
    return (torch.rand(rows, columns) * 2 - 1) / rows**0.5


def _scores(net: Net, batch: Batch) -> Tensor:
    """The scores of `article_net`, step for step, with some of what is seen dropped at random."""
    known = (batch.bags >= 0)[..., None]
    words = (net["words"][batch.bags.clamp(min=0)] * known).sum(2) / known.sum(2).clamp(min=1)
    shown = batch.shown[..., None]
    lines = torch.relu(
        torch.cat([batch.numbers, functional.dropout(words, DROPPED)], -1) @ net["into"] + net["into_bias"]
    )
    for layer in range(LAYERS):
        seen = functional.layer_norm(lines, (WIDTH,), net["gain"][layer], net["shift"][layer], TINY) * shown
        step = 2**layer
        padded = functional.pad(seen, (0, 0, step, step))
        n = seen.shape[1]
        taps = net["taps"][layer]
        mixed = padded[:, :n] @ taps[0] + seen @ taps[1] + padded[:, 2 * step : 2 * step + n] @ taps[2]
        lines = lines + functional.dropout(torch.relu(mixed + net["taps_bias"][layer]), DROPPED)
    lines = functional.dropout(lines, DROPPED)
    scores = lines @ net["out"] + net["out_bias"]
    share = torch.sigmoid(scores[..., :1]) * shown
    share = share / (share.sum(1, keepdim=True) + 1e-3)
    core, topic = (lines * share).sum(1, keepdim=True), (words * share).sum(1, keepdim=True)
    compared = torch.cat([lines, core.expand_as(lines), words, words * topic * PRODUCT], -1)
    compared = torch.relu(compared @ net["compare"] + net["compare_bias"])
    return scores + functional.dropout(compared, DROPPED) @ net["again"] + net["again_bias"]


def _loss(net: Net, batch: Batch) -> Tensor:
    """The mean cross entropy of the lines, long ones counting more, and that of the headline among them."""
    scores = _scores(net, batch)
    weight = batch.words.sqrt() * batch.shown
    weight = weight / weight.sum(1, keepdim=True)
    each = functional.binary_cross_entropy_with_logits(scores[..., 0], batch.inside, reduction="none")
    loss = ((each * weight).sum(1) * batch.worth).mean()
    if batch.known.any():
        none = torch.zeros(len(scores), 1)
        heads = torch.cat([scores[..., 1].masked_fill(batch.shown == 0, -1e4), none], 1)
        wanted = torch.cat([batch.headline, (batch.headline.sum(1, keepdim=True) == 0).float()], 1)
        right = torch.log_softmax(heads, 1).masked_fill(wanted == 0, -1e4).logsumexp(1)
        loss = loss - HEADLINE * right[batch.known].mean()
    return loss


def _batches(examples: Sequence[Example], chance: random.Random) -> list[list[Example]]:
    """An epoch: one form of each page, pages of like length together, in a random order."""
    forms: dict[str, tuple[list[Example], list[Example]]] = {}
    for example in examples:
        forms.setdefault(example.page.id, ([], []))[example.page.form.endswith(ALONE)].append(example)
    chosen = [chance.choice((chance.random() < BARE and bare) or whole) for whole, bare in forms.values()]
    chosen.sort(key=lambda example: min(LONGEST, len(example.words)) // 25 + chance.random() * 1.5)
    batches = [chosen[i : i + BATCH] for i in range(0, len(chosen), BATCH)]
    chance.shuffle(batches)
    return batches


def _batch(examples: Sequence[Example], mean: Array, spread: Array, chance: random.Random) -> Batch:
    rows = [_rows(example, chance) for example in examples]
    n = max(stop - start for start, stop in rows)
    shape = (len(examples), n)
    numbers = np.zeros((*shape, len(mean)), dtype=np.float32)
    bags = np.full((*shape, BAG), -1, dtype=np.int64)
    shown, inside, words, headline = (np.zeros(shape, dtype=np.float32) for _ in range(4))
    for i, (example, (start, stop)) in enumerate(zip(examples, rows, strict=True)):
        size = stop - start
        numbers[i, :size] = np.clip((example.features.numbers[start:stop] - mean) / spread, -FARTHEST, FARTHEST)
        for j, bag in enumerate(np.split(example.features.bags, example.features.starts[1:])[start:stop]):
            bags[i, j, : len(bag)] = bag
        shown[i, :size] = 1
        inside[i, :size], words[i, :size] = example.inside[start:stop], example.words[start:stop]
        if example.headline is not None:
            headline[i, :size] = example.headline[start:stop]
    noise = np.random.default_rng(chance.getrandbits(32))
    bags[noise.random(bags.shape) < HIDDEN_WORDS] = -1
    numbers *= noise.random((len(examples), 1, len(mean))) >= HIDDEN_NUMBERS
    numbers += NOISE * noise.standard_normal(numbers.shape, dtype=np.float32)
    known = [example.headline is not None for example in examples]
    worth = [SILVER if example.page.silver else 1.0 for example in examples]
    arrays = (numbers, bags, shown, inside, words, headline, np.array(known), np.array(worth, dtype=np.float32))
    return Batch(*map(torch.from_numpy, arrays))


def _rows(example: Example, chance: random.Random) -> tuple[int, int]:
    """The stretch of a page's lines that is shown this time."""
    n = len(example.words)
    start, stop = 0, n
    inside = np.flatnonzero(example.inside > 0.5)
    if len(inside) and chance.random() < CROPPED:
        first, last = int(inside[0]), int(inside[-1]) + 1
        start, stop = chance.choice((
            (first, last),
            (max(0, first - chance.randrange(8)), min(n, last + chance.randrange(8))),
            (first, n),
            (0, last),
        ))  # fmt: skip
    if stop - start > LONGEST:
        middle = int(inside.mean()) if len(inside) else (start + stop) // 2
        start = max(start, min(middle - chance.randrange(100, LONGEST - 100), stop - LONGEST))
        stop = start + LONGEST
    return start, stop
