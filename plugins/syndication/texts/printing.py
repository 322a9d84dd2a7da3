"""Printing: the prints of very many texts, on as many processors as there are."""

from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from os import cpu_count

from plugins.captures.building import Each
from plugins.syndication.texts.text_print import Print, print_of

# starting processes takes about as long as a few thousand prints
_WORTH_PROCESSES = 20_000
_BATCH = 500


def take_prints(bodies: Mapping[bytes, str], size: int, each: Each | None = None) -> dict[bytes, Print]:
    """Take the print of every body in runs of `size` words, by what it is called; `each` does many at once."""
    take = partial(print_of, size=size)
    texts = list(bodies.values())
    if each:
        return dict(zip(bodies, each(take, texts, "texts"), strict=True))
    if len(texts) < _WORTH_PROCESSES or (cpu_count() or 1) < 2:
        return dict(zip(bodies, map(take, texts), strict=True))
    with ProcessPoolExecutor(cpu_count()) as pool:
        return dict(zip(bodies, pool.map(take, texts, chunksize=_BATCH), strict=True))
