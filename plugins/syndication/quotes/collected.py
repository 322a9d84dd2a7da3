"""Collected: all utterances of a collection, with the pairs that may be one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.syndication.quotes.content import Content
from plugins.syndication.quotes.full_names import in_full
from plugins.syndication.quotes.gathering import Near, find_all, gather
from plugins.syndication.quotes.indirect import add_indirect
from plugins.syndication.quotes.near import near_captures
from plugins.syndication.quotes.quotation import Quotation
from plugins.syndication.quotes.translation import Translation, possible_translations
from plugins.syndication.quotes.utterance import Utterance


@dataclass(frozen=True, slots=True)
class Collected:
    """Utterances, and which of them may be one in other words, by their places among them."""

    utterances: tuple[Utterance, ...]
    translations: tuple[Translation, ...]


def collect(
    bodies: Mapping[str, str], near: Near, posts: Iterable[Quotation] = (), stories: Iterable[Iterable[str]] = ()
) -> Collected:
    """Collect what bodies quote, by the id of their capture, and the posts that stand beside them.

    `near` says of a capture which others report the same matter, and `stories` which are of one text: there a name is
    given in full by one for all. The order of what is given does not matter.
    """
    of_one_story = near_captures(stories, (), {})
    gathered = gather([*in_full(find_all(bodies), bodies, of_one_story), *posts], near)
    content = Content(utterance.quotations[0].words for utterance in gathered)
    translations = possible_translations(gathered, near, content)
    return Collected(tuple(add_indirect(gathered, bodies, near, content)), tuple(translations))
