"""Verbs of speech, and the other words that attributions are made of."""

import re
from itertools import groupby
from operator import itemgetter


def _any_of(words: list[str]) -> str:
    """A pattern of any of the words, by their beginnings: a plain list of so many is slow to search for."""
    branches = []
    for first, group in groupby(sorted(filter(None, words)), key=itemgetter(0)):
        branches.append(re.escape(first) + _any_of([word[1:] for word in group]))
    whole = f"(?:{'|'.join(branches)})" if branches else ""
    return f"{whole}?" if "" in words and whole else whole


_SPEECH = """
said says say saying told tells tell telling added adds adding wrote writes writing stated states stating claimed
claims claiming announced announces announce announcing tweeted tweets tweeting asked asks explained explains
explaining argued argues arguing insisted insists insisting warned warns warning noted notes noting acknowledged
acknowledges admitted admits admitting declared declares declaring testified testifies replied replies replying
responded responds responding continued continues concluded concludes recalled recalls remarked remarks observed
observes suggested suggests vowed vows predicted predicts promised promises urged urges posted asserted asserts
contended contends complained complains confirmed confirms emphasized emphasised emphasizes emphasises stressed
stresses reiterated reiterates repeated repeats commented comments answered exclaimed lamented lamenting boasted
boasts countered counters cautioned cautions joked jokes quipped maintained maintains shouted cried recounted
alleged alleges denied denies pledged pledges conceded concedes
"""
_REPORTED = "said says told tells added stated claimed warned insisted argued announced confirmed noted acknowledged"

SPEECH = re.compile(rf"(?<![\w-]){_any_of(_SPEECH.split())}(?![\w-])")
"""A verb of speech, also as a participle."""

REPORTED = re.compile(rf"\b{_any_of(_REPORTED.split())}(?= (?!to |in |on )\w)")
"""A verb that may open indirect speech."""

ACCORDING = re.compile(r"(?<!\w)[Aa]ccording to ")

SAID_FIRST = re.compile(r"(?:Said|Says|Added|Wrote|Writes|Tweeted|Replied) ")
"""A verb that opens a sentence, and the speaker follows."""

FOREIGN = re.compile(
    r"(?<!\w)(?:a déclaré|a affirmé|a indiqué|a expliqué|a ajouté|a dit|déclare|affirme|explique|selon"
    r"|dijo|afirmó|declaró|aseguró|explicó|añadió|señaló|según|disse|afirmou|declarou"
    r"|ha detto|ha dichiarato|ha spiegato|ha aggiunto|secondo"
    r"|sagte|sagt|erklärte|betonte|teilte|zei|zegt|sier|sa|säger|řekl|řekla|uvedl|uvedla|dodal|dodala) "
)
"""Verbs of other languages that a name follows."""
