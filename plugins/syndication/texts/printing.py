"""Printing: the prints of very many texts, on as many processors as there are."""

from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from os import cpu_count

from plugins.syndication.texts.text_print import Print, print_of

# starting processes takes about as long as a few thousand prints
_WORTH_PROCESSES = 20_000
_BATCH = 500


def take_prints(texts: Iterable[str], size: int, known: Mapping[str, Print]) -> dict[str, Print]:
    """Take the print of every text in runs of `size` words, but for those that are known; each text is taken once."""
    wanted = list(dict.fromkeys(texts))
    new = [text for text in wanted if text not in known]
    return {text: known[text] for text in wanted if text in known} | dict(zip(new, _taken(new, size), strict=True))


def _taken(texts: list[str], size: int) -> list[Print]:
    take = partial(print_of, size=size)
    if len(texts) < _WORTH_PROCESSES or (cpu_count() or 1) < 2:
        return [take(text) for text in texts]
    with ProcessPoolExecutor(cpu_count()) as pool:
        return list(pool.map(take, texts, chunksize=_BATCH))
