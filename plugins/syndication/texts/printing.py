"""Printing: the prints of very many texts, on as many processors as there are."""

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain
from os import cpu_count

from plugins.captures.building import Each
from plugins.syndication.texts.text_print import Print, print_of

Load = Callable[[bytes], str]
"""Gives the body that has a digest."""

# starting processes takes about as long as a few thousand prints
_WORTH_PROCESSES = 20_000
_BATCH = 500
_AT_ONCE = 64


def take_prints(bodies: Sequence[bytes], load: Load, size: int, each: Each | None = None) -> dict[bytes, Print]:
    """Take the print of every body in runs of `size` words, by its digest; `each` loads and prints many at once."""
    if each:
        blocks = [bodies[at : at + _AT_ONCE] for at in range(0, len(bodies), _AT_ONCE)]
        found = each(lambda some: [print_of(load(body), size) for body in some], blocks, "texts read by the word")
        return dict(zip(bodies, chain.from_iterable(found), strict=True))
    texts = map(load, bodies)
    take = partial(print_of, size=size)
    if len(bodies) < _WORTH_PROCESSES or (cpu_count() or 1) < 2:
        return dict(zip(bodies, map(take, texts), strict=True))
    with ProcessPoolExecutor(cpu_count()) as pool:
        return dict(zip(bodies, pool.map(take, texts, chunksize=_BATCH), strict=True))
