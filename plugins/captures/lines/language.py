"""Languages: which one a text is written in."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, filterfalse

from plugins.captures.lines.line import SHAPE_LENGTH, TOKEN, Line

FUNCTION_WORDS = {
    "en": "the of and to in is that for was with as his on be at by this had "
    "are but from they which said has have will",
    "es": "de la que el en los se del las un por con una su para es al lo "
    "como más pero sus le ya este ha fue entre desde",
    "fr": "de la le et les des en un du une que est pour qui dans par plus pas "
    "au sur ne se ce il sont avec ses aux mais ont",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein "
    "eine als auch es an werden aus er hat dass",
    "it": "di che la il un in per una sono non con del della le si da al dei nel alla gli anche più come ha delle ma",
    "pt": "de que do da em um para com não uma os no se na por mais as dos como mas foi ao ele das tem seu sua ou",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit nog naar heeft",
}  # fmt: skip
SPEAKS = {
    word: tuple(code for code, words in FUNCTION_WORDS.items() if word in words.split())
    for words in FUNCTION_WORDS.values()
    for word in words.split()
}
"""The languages that each function word is one of."""
LETTERS = re.compile(r"[^\W\d_]+")
SAMPLE = 4000
LEAST_WORDS = 12


def language_of(text: str) -> str | None:
    """The language of `text` by its function words, as a two-letter code (ISO 639-1); None where that is not clear."""
    return _language_of_runs(TOKEN.findall(text[:SAMPLE].lower()))


def language_of_lines(lines: Iterable[Line]) -> str | None:
    """The language of a text of these lines."""
    runs: list[str] = []
    left = SAMPLE
    for line in lines:
        if left <= 0:
            break
        is_known = len(line.text) <= min(left, SHAPE_LENGTH)
        runs += line.tokens if is_known else TOKEN.findall(line.text[:left].lower())
        left -= len(line.text) + 1
    return _language_of_runs(runs)


def _language_of_runs(runs: Sequence[str]) -> str | None:
    """The language of a text by its runs of letters and digits in lower case."""
    mixed = list(filterfalse(str.isalpha, runs))
    parts = [part for run in mixed for part in LETTERS.findall(run)]
    total = len(runs) - len(mixed) + len(parts)
    if total < LEAST_WORDS:
        return None
    counts: Counter[str] = Counter()
    for word, count in Counter(filter(SPEAKS.__contains__, chain(runs, parts))).items():
        for code in SPEAKS[word]:
            counts[code] += count
    shares = sorted(((counts[code] / total, code) for code in FUNCTION_WORDS), reverse=True)
    (best, code), (second, _) = shares[0], shares[1]
    return code if best >= 0.15 and best >= 1.3 * second else None
