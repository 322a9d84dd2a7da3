"""Witnesses of posts: texts are compared whole, headlines and names are those that are printed."""

from collections.abc import Iterator, Mapping

from plugins.captures.post import Post
from plugins.syndication.witness import Witness, witness_from


class Witnesses(Mapping[str, Witness]):
    """The witnesses of posts, by id, each made when it is asked for, since its text has to be fetched."""

    def __init__(self, articles: Mapping[str, Post]) -> None:
        self._articles = articles

    def __getitem__(self, id: str) -> Witness:
        article = self._articles[id]
        return witness_from(article.card, article.whole.body)

    def __iter__(self) -> Iterator[str]:
        return iter(self._articles)

    def __len__(self) -> int:
        return len(self._articles)
