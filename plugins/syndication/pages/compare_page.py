"""Compare pages: for each witness of a story its whole text beside the base's, and the texts that a script compares."""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import filterfalse
from unicodedata import combining, normalize

from plugins.captures.script_file import script_text
from plugins.captures.site_file import SiteText
from plugins.keeping.coding import digest, joint
from plugins.syndication.addresses.story_address import ENDING, FOLDER
from plugins.syndication.pages.base_veil import veil_base
from plugins.syndication.pages.compare_view import Row, view_rows
from plugins.syndication.pages.site_page import SitePage
from plugins.syndication.pages.story_page import whole_texts
from plugins.syndication.pages.veil import is_withheld, veil_rows
from plugins.syndication.pages.view import StoryView
from plugins.syndication.stories.collations import Collations
from plugins.syndication.stories.spelling import spelling_key

TEXTS_FOLDER, TEXTS_ENDING = "compare/", "_.js"
"""No capture's address has a part that ends like this, so no folder of pages is called like a file of texts."""

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


def texts_address(story_url: str) -> str:
    """The address of the script that holds the texts of a story."""
    return f"{TEXTS_FOLDER}{story_url.removeprefix(FOLDER).removesuffix(ENDING)}{TEXTS_ENDING}"


def compare_pages(story: StoryView, compared: "ComparedRows") -> Iterator[SitePage]:
    """The page of every witness of a story but the base."""
    whole, may_show = whole_texts(story), digest(_may_show(story))
    for place, witness in enumerate(story.witnesses[1:], 1):
        # behind a veil the base shows in one comparison what the others leave of it
        texts = whole if is_withheld(story.base.article) else [whole[0], whole[place]]
        shows = joint(*texts, story.line, may_show, witness.siglum.encode())
        yield SitePage(witness.compare_url, "compare", shows, partial(_names, story, place, compared))


class ComparedRows:
    """The rows of comparisons, story by story: those of the last one are at hand."""

    def __init__(self, collations: Collations) -> None:
        self._collations = collations
        self._last: tuple[str, list[tuple[Row, ...]]] = "", []

    def of(self, story: StoryView) -> list[tuple[Row, ...]]:
        """The rows of all witnesses but the base."""
        if self._last[0] != story.url:
            self._last = story.url, self._made(story)
        return self._last[1]

    def _made(self, story: StoryView) -> list[tuple[Row, ...]]:
        base, others = story.base.article, story.witnesses[1:]
        collated = [self._collations.of(base.id, one.article.id) for one in others]
        rows = [
            view_rows(found.passages, one.fates, one.article.lang) for found, one in zip(collated, others, strict=True)
        ]
        if is_withheld(base):
            veil = veil_base(base.whole.body, rows)
            rows = [veil.rows(each) for each in rows]
        return [veil_rows(each, one.article) for each, one in zip(rows, others, strict=True)]


def _names(story: StoryView, place: int, compared: ComparedRows) -> dict[str, object]:
    others = story.witnesses[1:]
    return {
        "story": story,
        "witness": story.witnesses[place],
        "rows": compared.of(story)[place - 1],
        "hands": [(witness, witness.article.card.address) for witness in story.witnesses],
        "previous": others[place - 2] if place > 1 else None,
        "following": others[place] if place < len(others) else None,
        "texts": texts_address(story.url) if _may_show(story) else "",
    }


def compare_files(told: Iterable[StoryView]) -> Iterator[SiteText]:
    """The texts of every story that may be shown, in the order of its witnesses."""
    for story in filter(_may_show, told):
        shows = joint(*whole_texts(story), story.line)
        yield SiteText(texts_address(story.url), shows, partial(_script, story))


def _script(story: StoryView) -> str:
    return script_text("newsfoldWitnesses", _texts(story))


def _may_show(story: StoryView) -> bool:
    return not any(is_withheld(witness.article) for witness in story.witnesses)


def _texts(story: StoryView) -> dict[str, object]:
    """The witnesses in their order, and the keys by which their words are told from words spelled otherwise."""
    texts = [
        {
            "title": witness.title,
            "url": witness.article.url,
            "date": witness.shown_date,
            "iso": witness.article.iso_date,
            "lang": witness.article.lang,
            "body": witness.article.capture.body,
        }
        for witness in story.witnesses
    ]
    return {"witnesses": texts, "spellings": list(spellings(text["body"] for text in texts))}


def spellings(bodies: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The words of English texts whose key is not the word itself in small letters, each with its key."""
    paragraphs = {paragraph for body in bodies for paragraph in body.split("\n\n")}
    words = sorted({word for paragraph in paragraphs for word in _WORD.findall(_plain(paragraph))})
    for word in words:
        key = spelling_key(word)
        if key != word.casefold():
            yield word, key


def _plain(text: str) -> str:
    """The text without accents, and with one kind of apostrophe."""
    text = text.replace("’", "'")
    if text.isascii():
        return text
    return "".join(filterfalse(combining, normalize("NFKD", text)))
