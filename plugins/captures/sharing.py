"""Sharing: what all generators of a site draw its pages with, made once for all of them."""

from collections.abc import Sequence
from typing import Any, NamedTuple


class Way(NamedTuple):
    """A page that people wrote, as every page of the site names it: its address, its file and its title."""

    url: str
    save_as: str
    title: str


def share(generators: Sequence[Any]) -> None:
    """Let Pelican's generators draw with the templates of the first, and templates ask for `ways`.

    Else each generator would compile what pages have in common for itself, and each page would work out anew where
    all pages that people wrote stand: Pelican does so whenever the address of one is asked for.
    """
    first, *others = generators
    for generator in others:
        generator.env = first.env
    first.context["ways"] = tuple(Way(page.url, page.save_as, page.title) for page in first.context["pages"])
