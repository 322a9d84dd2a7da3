"""Treatments: what a witness did to the base text, in figures."""

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.syndication.stories.collation import Collation
from plugins.syndication.stories.fate import Fate, fates_of
from plugins.syndication.stories.segment import count_words

FATES: Mapping[str, Fate] = {"k": "kept", "r": "respelled", "c": "changed", "m": "moved", "x": "cut"}
LETTERS: Mapping[Fate | None, str] = {fate: letter for letter, fate in FATES.items()}


@dataclass(frozen=True, slots=True)
class Treatment:
    """The share of the base's words that a witness keeps (0 to 1), and how many paragraphs it treated how.

    `respelled` are those of the changed that differ by spelling and punctuation alone. `fate_of` has a letter of
    `FATES` for each paragraph of the base, `words` and `own` how many words these have, and the paragraphs that it
    added. Of a text that is compared with none nothing is cut, added or changed.
    """

    share_kept: float
    cut: int
    added: int
    changed: int
    moved: int
    respelled: int
    words: tuple[int, ...]
    own: tuple[int, ...]
    fate_of: str

    @property
    def fates(self) -> Mapping[int, Fate]:
        """What became of the base's paragraphs, by number."""
        return {number: FATES[letter] for number, letter in enumerate(self.fate_of, 1) if letter in FATES}


def untreated(words: tuple[int, ...]) -> Treatment:
    """The treatment of a text that is compared with none, of which so many words stand in each paragraph."""
    return Treatment(1.0, 0, 0, 0, 0, 0, words, (), "")


UNTREATED = untreated(())


def treatment_of(base_body: str, collation: Collation, lang: str) -> Treatment:
    """Sum up a collation with a base; `lang` is the language of the witness."""
    fates = fates_of(collation.passages, lang)
    return Treatment(
        share_kept=collation.share_kept,
        cut=collation.count("cut"),
        added=collation.count("added"),
        changed=collation.count("changed"),
        moved=collation.count("moved"),
        respelled=sum(
            passage.kind == "changed" and fates[passage.numbers[0]] == "respelled" for passage in collation.passages
        ),
        words=tuple(map(count_words, base_body.split("\n\n"))),
        own=tuple(count_words(passage.text) for passage in collation.passages if passage.kind == "added"),
        fate_of="".join(LETTERS.get(fates.get(number), "-") for number in range(1, max(fates, default=0) + 1)),
    )
