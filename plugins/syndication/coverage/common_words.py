"""Common words: those that say nothing of what a report is about."""

from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from plugins.captures.lines import language
from plugins.syndication.comparing.arrays import distinct
from plugins.syndication.coverage.function_words import FUNCTION_WORDS
from plugins.syndication.texts.tokens import Hashes, tokens

_WORDS: Final = """
    a about above according across added after again against all almost along already also although always am among an
    and another any anyone are around as asked at away back be became because become been before began behind being
    below between both but by came can cannot come could day days did do does doing done down during each either else
    even ever every few first following for former from further get give given go going gone got had has have having he
    her here hers herself him himself his how however i if in including into is it its itself just keep last later least
    less let like made make making many may me meanwhile might more most much must my myself near never new next no nor
    not nothing now of off often on once one only onto or other others our ours out over own part per perhaps put
    rather really said same saw say saying says second see seen several shall she should since so some something still
    such take taken than that the their theirs them themselves then there these they thing things think this those
    though three through thus time to today together told too took toward towards two under until up upon us use used
    very was way we week well went were what when where whether which while who whom whose why will with within without
    would year years yesterday yet you your yours
    didn't doesn't don't hasn't haven't he's i'm i've isn't it's that's there's they're wasn't we're we've weren't won't
    wouldn't couldn't can't you're he'd she's i'll we'll
    mr mrs ms dr prof rep reps sen sens gov
    monday tuesday wednesday thursday friday saturday sunday
"""

_LISTS: Final = (_WORDS, *language.FUNCTION_WORDS.values(), *FUNCTION_WORDS.values())
COMMON_WORDS: Final = frozenset(word for words in _LISTS for word in words.split())


@cache
def common_terms() -> Hashes:
    """The hashes of common words, divided at apostrophes, in order."""
    return distinct(tokens(" ".join(sorted(COMMON_WORDS)).replace("'", " ")).hashes)


def is_common(hashes: Hashes) -> NDArray[np.bool_]:
    """Say of each word, given by its hash, whether it is a common one."""
    common = common_terms()
    found: NDArray[np.bool_] = common[np.searchsorted(common[:-1], hashes)] == hashes
    return found
