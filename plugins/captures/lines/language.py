"""Languages: which one a text is written in."""

import re
from collections import Counter

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
SAMPLE = 4000
LEAST_WORDS = 12


def language_of(text: str) -> str | None:
    """The language of `text` by its function words, as a two-letter code (ISO 639-1); None where that is not clear."""
    words = Counter(re.findall(r"[^\W\d_]+", text[:SAMPLE].lower()))
    total = sum(words.values())
    if total < LEAST_WORDS:
        return None
    shares = sorted(
        ((sum([words.get(word, 0) for word in known.split()]) / total, code) for code, known in FUNCTION_WORDS.items()),
        reverse=True,
    )
    (best, code), (second, _) = shares[0], shares[1]
    return code if best >= 0.15 and best >= 1.3 * second else None
