"""Printing: the prints of very many texts, on as many processors as there are."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from os import cpu_count

from plugins.captures.building import Each
from plugins.syndication.texts.text_print import Print, print_of

# starting processes takes about as long as a few thousand prints
_WORTH_PROCESSES = 20_000
_BATCH = 500
_AT_ONCE = 64


def take_prints(bodies: Mapping[bytes, str], size: int, each: Each | None = None) -> dict[bytes, Print]:
    """Take the print of every body in runs of `size` words, by what it is called; `each` does many at once."""
    texts = list(bodies.values())
    if each:
        blocks = [texts[at : at + _AT_ONCE] for at in range(0, len(texts), _AT_ONCE)]
        found = each(partial(_prints, size=size), blocks, "texts read by the word")
        return dict(zip(bodies, (one for block in found for one in block), strict=True))
    take = partial(print_of, size=size)
    if len(texts) < _WORTH_PROCESSES or (cpu_count() or 1) < 2:
        return dict(zip(bodies, map(take, texts), strict=True))
    with ProcessPoolExecutor(cpu_count()) as pool:
        return dict(zip(bodies, pool.map(take, texts, chunksize=_BATCH), strict=True))


def _prints(texts: Sequence[str], size: int) -> list[Print]:
    return [print_of(text, size) for text in texts]
