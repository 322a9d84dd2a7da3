"""Content: what utterances are about, by the stems of their words."""

import re
from collections.abc import Mapping

from lunr.stemmer import PorterStemmer

from plugins.syndication.coverage.common_words import COMMON_WORDS
from plugins.syndication.quotes.vocabulary import SAYS_LITTLE
from plugins.syndication.stories.spelling import spelling_key

WORD = re.compile(r"[^\W\d_]{2,}|\d[\d.,]*\d|\d")
STEMS = 3
"""So many stems two texts share at the least that say the same."""
_SAY_NOTHING = COMMON_WORDS | SAYS_LITTLE
_WEIGHT, _OF_LIGHTER = 2.2, 0.45
_FEW = 1024


class Content:
    """The stems of texts that say something, each with its weight: the rarer its word is quoted the heavier, 0 to 1.

    `counts` says how many quotations have a word, `number` how many there are. Both count in steps, each double the
    one before: so one more quotation changes the weights of few words. Words are stemmed as English ones (Porter 1980),
    British and American spellings alike.
    """

    def __init__(self, counts: Mapping[str, int], number: int) -> None:
        self._stemmer = PorterStemmer()
        self._known: dict[str, str] = {}
        self._texts: dict[str, dict[str, float]] = {}
        self._counts = counts
        self.most = steps(max(number, _FEW))

    def of(self, text: str) -> dict[str, float]:
        """The stems of a text with their weights; of several words of one stem the heaviest counts."""
        if text not in self._texts:
            self._texts[text] = self._of(text)
        return self._texts[text]

    def _of(self, text: str) -> dict[str, float]:
        found: dict[str, float] = {}
        for word in telling_words(text):
            weight = 1 - steps(self._counts.get(word, 0)) / self.most
            stem = self._stem(word)
            found[stem] = max(weight, found.get(stem, 0.0))
        return found

    def _stem(self, word: str) -> str:
        if word not in self._known:
            key = spelling_key(word)
            self._known[word] = str(self._stemmer.stem(key)) if key.isascii() else key
        return self._known[word]


def telling_words(text: str) -> list[str]:
    """The words of a text that say something of what it is about, folded, in order, each once."""
    return [word for word in dict.fromkeys(WORD.findall(text.casefold())) if word not in _SAY_NOTHING]


def steps(count: int) -> int:
    """How often 1 is doubled at the most to be no more than a number: 0 for none, 0 for 1, 1 for 2 and 3, 2 for 4."""
    return max(count, 1).bit_length() - 1


def weighty(one: dict[str, float], other: dict[str, float]) -> dict[str, float]:
    """The stems that two texts share with the lower of their weights, the heaviest first; none where they are too few.

    They are enough where they are three or more, of some weight and of nearly half of the lighter text's.
    """
    shared = ((stem, min(one[stem], other[stem])) for stem in one.keys() & other.keys())
    both = dict(sorted(shared, key=lambda pair: (-pair[1], pair[0])))
    # summed in order: sums of weights differ by rounding in any other
    weight, lighter = sum(both.values()), min(sum(one.values()), sum(other.values()))
    return both if len(both) >= STEMS and weight >= max(_WEIGHT, _OF_LIGHTER * lighter) else {}
