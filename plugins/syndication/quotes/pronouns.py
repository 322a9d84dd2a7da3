"""Pronouns: whom `he` and `she` mean within one text, where the sentences before leave no choice."""

import re

from plugins.syndication.quotes.attribution import sentences, speaker_in
from plugins.syndication.quotes.names import OPENING, surname
from plugins.syndication.quotes.people import Mention, People, is_person_there, is_subject, narration
from plugins.syndication.quotes.persons import Persons
from plugins.syndication.quotes.quotation import NOBODY, Speaker

_FARTHEST = 2
_SOMEBODY = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir) (?:[\w-]+ ){0,3}(?:man|woman|boy|girl|mother|father"
    r"|wife|husband|sister|brother|son|daughter|widow|mayor|president|minister|master|skipper|captain|pilot|chair(?:man|woman)?"
    r"|spokes(?:man|woman)|convener|director|teacher|teenager|resident|neighbou?r|officer|judge|senator|governor|aide|lawyer)"
    r"(?= [a-z]|,)"
)
_AND = re.compile(r" (?:and|but|while|whereas|as) \Z")  # another clause, with a subject of its own


class Pronouns:
    """Tells whom the pronouns of one text mean, or nobody where that would be a guess."""

    def __init__(self, text: str, persons: Persons) -> None:
        self._text, self._persons, self._people = text, persons, People(text)

    def meant(self, pronoun: str, position: int, last: Speaker, last_at: int) -> Speaker:
        """Whom `he` or `she` at `position` means: the subject of the nearest sentence before it that names somebody.

        `last` is the last speaker of a quotation before it, and `last_at` where that stands. Where the sentence names
        two, or only others than its subject, or calls the person by the other pronoun, it means nobody who is known.
        """
        start = self._start_of_paragraphs(position)
        told = narration(self._text[max(start, last_at) : position])
        begun = bool(told.strip()) and not told.rstrip(" “\"‘'").endswith((".", "!", "?", "\n"))
        between, aside = set[str](), set[str]()
        for paragraph in reversed(told.split("\n")):
            for sentence in reversed(list(sentences(paragraph))):
                words = sentence.strip(" ,.")
                mentions = self._people.mentions(words)
                found = self._subject(words, mentions)
                if found is not None:
                    return self._fitting(found, pronoun) if between <= {found.key} else NOBODY
                told_by_pronoun = OPENING.sub("", words).casefold().startswith(f"{pronoun} ")
                (aside if begun or told_by_pronoun else between).update(mention.key for mention in mentions)
                begun = False
            if paragraph.strip():
                between |= aside
        if "\n" in told:
            between |= aside
        return self._fitting(last, pronoun) if last_at >= start and between <= {last.key} else NOBODY

    def _subject(self, words: str, mentions: list[Mention]) -> Speaker | None:
        """Whom a sentence speaks of: who speaks, or its only person, if its subject; None where that is unsure."""
        acting = [mention for mention in mentions if is_person_there(words, mention)]
        keys = {mention.key for mention in acting}
        spoken = self._persons.named(speaker_in(words)) if words else NOBODY
        if spoken.known == "named":
            own = [mention for mention in acting if mention.key == spoken.key]
            sure = keys <= {spoken.key} or acting[0] in own or (own and is_subject(words, own[0]))
            second = any(_AND.search(words, 0, one.start) for one in acting if one.key != spoken.key)
            return spoken if sure and not second else None
        if spoken.known == "described" or (not mentions and _SOMEBODY.match(words)):
            return NOBODY
        if len(keys) != 1 or not is_subject(words, acting[0]):
            return None
        last_word = acting[0].name.split()[-1]
        full = self._persons.named(Speaker(last_word, "named", surname(last_word)))
        return full if " " in full.name else Speaker(acting[0].name, "named", acting[0].key)

    def _fitting(self, speaker: Speaker, pronoun: str) -> Speaker:
        """The speaker, or nobody where the text calls that one by the other pronoun."""
        if speaker.known != "named" or self._people.pronoun_of(speaker.key) not in ("", pronoun):
            return NOBODY
        return speaker

    def _start_of_paragraphs(self, position: int) -> int:
        start = position
        for _ in range(_FARTHEST + 1):
            start = self._text.rfind("\n\n", 0, start)
            if start < 0:
                return 0
        return start
