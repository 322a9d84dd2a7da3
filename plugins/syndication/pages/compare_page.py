"""Compare pages: for each witness of a story its whole text beside the base's, and the texts that a script compares."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from unicodedata import combining, normalize

from plugins.captures.address import address_of
from plugins.captures.script_file import script_text
from plugins.captures.site_file import SiteFile
from plugins.syndication.addresses.story_address import ENDING, FOLDER
from plugins.syndication.pages.base_veil import veil_base
from plugins.syndication.pages.compare_view import view_rows
from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.site_page import SitePage
from plugins.syndication.pages.veil import is_withheld, veil_rows
from plugins.syndication.pages.view import StoryView
from plugins.syndication.stories.spelling import spelling_key

TEXTS_FOLDER, TEXTS_ENDING = "compare/", "_.js"
"""No capture's address has a part that ends like this, so no folder of pages is called like a file of texts."""

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


def texts_address(story_url: str) -> str:
    """The address of the script that holds the texts of a story."""
    return f"{TEXTS_FOLDER}{story_url.removeprefix(FOLDER).removesuffix(ENDING)}{TEXTS_ENDING}"


def compare_pages(edition: Edition) -> Iterator[SitePage]:
    """The page of every witness but the base, of every story of two or more captures."""
    for story in edition.told:
        hands = [(witness, address_of(witness.article.capture.id)) for witness in story.witnesses]
        others = story.witnesses[1:]
        compared = [view_rows(one.passages, one.fates, one.article.lang) for one in others]
        if is_withheld(story.base.article):
            base = veil_base(story.base.article.whole.body, compared)
            compared = [base.rows(rows) for rows in compared]
        for place, witness in enumerate(others):
            names = {
                "story": story,
                "witness": witness,
                "rows": veil_rows(compared[place], witness.article),
                "hands": hands,
                "previous": others[place - 1] if place else None,
                "following": others[place + 1] if place + 1 < len(others) else None,
                "texts": texts_address(story.url) if _may_show(story) else "",
            }
            yield SitePage(witness.compare_url, "compare", names)


def compare_files(edition: Edition) -> Iterator[SiteFile]:
    """The texts of every story that may be shown, in the order of its witnesses."""
    for story in filter(_may_show, edition.told):
        yield SiteFile(texts_address(story.url), script_text("newsfoldWitnesses", _texts(story)))


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
    words = sorted({word for body in bodies for word in _WORD.findall(_plain(body))})
    for word in words:
        key = _key(word)
        if key != word.casefold():
            yield word, key


def _plain(text: str) -> str:
    """The text without accents, and with one kind of apostrophe."""
    return "".join(sign for sign in normalize("NFKD", text.replace("’", "'")) if not combining(sign))


@lru_cache(maxsize=100_000)
def _key(word: str) -> str:
    return spelling_key(word)
