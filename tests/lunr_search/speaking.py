"""The terms of the script in any language, in the page of the fixture `terms_page`."""

from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Page

from plugins.lunr_search.terms.languages import stemmer_script
from tests.lunr_search.conftest import SEARCH

TERMS = (SEARCH / "terms.js").read_text(encoding="utf-8")
ASK = "([language, texts]) => texts.map(newsfoldSpoken[language].{})"
LEARN = """([language, stemmer, terms]) => {
  delete window.newsfoldStemmer;
  (0, eval)(stemmer); (0, eval)(terms);
  (window.newsfoldSpoken ??= {})[language] = newsfoldTerms }"""


def index_terms(page: Page, language: str, texts: Sequence[str]) -> list[list[str]]:
    """The terms that each text is indexed by."""
    found = _ask(page, language, "wordsOf", texts)
    return [[term for word in words for term in word["terms"]] for words in found]


def query_terms(page: Page, language: str, text: str) -> list[str]:
    """The terms that a text is looked up by."""
    return list(_ask(page, language, "termsOf", [text])[0])


def marked_words(page: Page, language: str, text: str) -> list[str]:
    """The words of a text, as they stand where the script says that they stand."""
    # the places are counted in UTF-16 units
    units = text.encode("utf-16-le")
    words = _ask(page, language, "wordsOf", [text])[0]
    return [units[2 * word["start"] : 2 * word["end"]].decode("utf-16-le") for word in words]


def _ask(page: Page, language: str, question: str, texts: Sequence[str]) -> list[Any]:
    if not page.evaluate("language => language in (window.newsfoldSpoken ?? {})", language):
        page.evaluate(LEARN, [language, stemmer_script(language) or "", TERMS])
    return list(page.evaluate(ASK.format(question), [language, list(texts)]))
