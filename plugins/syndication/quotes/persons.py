"""Persons: whom pronouns, descriptions and surnames mean within one text."""

import re
from dataclasses import replace
from functools import cached_property

from plugins.syndication.quotes.attribution import speaker_in
from plugins.syndication.quotes.full_names import full_names
from plugins.syndication.quotes.names import name_at_start, surname
from plugins.syndication.quotes.quotation import NOBODY, Speaker
from plugins.syndication.texts.quotation import quotations

_ROLE = re.compile(
    r"\b((?:[A-Z][\w.-]+ )?(?:[Pp]rime [Mm]inister|[Pp]resident|[Cc]hancellor|[Ss]pokes(?:man|woman)|[Gg]overnor"
    r"|(?:[Ff]oreign |[Dd]efen[cs]e |[Ff]inance |[Hh]ealth )[Mm]inister|[Mm]inister|[Mm]ayor|[Ss]enator"
    r"|[Cc]ongress(?:man|woman)|[Cc]hairman|[Ss]ecretary(?: of [A-Z]\w+)?|[Kk]ing|[Qq]ueen|[Pp]ope)),?"
    r" ((?:[A-Z][\w’'-]+\.? ){0,2}[A-Z][\w’'-]+)"
)
_KNOWN_ROLE = re.compile(
    r"(?:(?:[a-z.-]+ )?(?:prime minister|president|chancellor|spokes(?:man|woman)|governor|minister|mayor|senator"
    r"|congress(?:man|woman)|chairman|secretary(?: of \w+)?|king|queen|pope))$"
)
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s+[A-Z“\"])[^.!?\n]*)*[.!?]?")
_FARTHEST = 2


class Persons:
    """The people of one text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def named(self, speaker: Speaker) -> Speaker:
        """A speaker by the full name that the text has for the surname, or for a role that only one of it has."""
        if speaker.known == "described":
            return self._by_role(speaker)
        if speaker.known == "named" and " " not in speaker.name:
            return self._in_full.setdefault(speaker.name, self._full_name(speaker))
        return speaker

    def meant_by_pronoun(self, position: int, last: Speaker, last_at: int) -> Speaker:
        """Whom `he` at `position` means: whom the sentences before it speak of, the nearest first.

        `last` is the last speaker of a quotation before it, and `last_at` where that stands.
        """
        start = self._start_of_paragraphs(position)
        outside = self._narration(max(start, last_at), position)
        for sentence in reversed(_SENTENCE.findall(outside)):
            words = sentence.strip(" ,\n")
            found = self.named(speaker_in(words) if words else NOBODY)
            if found.known in ("named", "described"):
                return found if found.known == "named" else NOBODY
            found = self.named(name_at_start(words) if words else NOBODY)
            if found.known == "named" and " " in found.name:
                return found  # a single word that opens a sentence may be anything
        return last if last_at >= start else NOBODY

    @cached_property
    def _in_full(self) -> dict[str, Speaker]:
        return {}

    def _full_name(self, speaker: Speaker) -> Speaker:
        """The one full name that the text has for a surname; the surname where it has none or two."""
        names = full_names(self._text, speaker)
        return replace(speaker, name=names[0]) if len(names) == 1 else speaker

    @cached_property
    def _roles(self) -> dict[str, set[str]]:
        """The surnames that stand beside each role, by the role and by its last word."""
        roles: dict[str, set[str]] = {}
        for match in _ROLE.finditer(self._text):
            role = match[1].casefold()
            name = name_at_start(match[2])
            if name.known == "named":
                for key in {role, role.partition(" ")[2] or role}:
                    roles.setdefault(key, set()).add(name.name.split()[-1])
        return roles

    def _by_role(self, speaker: Speaker) -> Speaker:
        if not _KNOWN_ROLE.fullmatch(speaker.key):
            return speaker
        names = self._roles.get(speaker.key, set())
        if len(names) != 1:
            return speaker
        (name,) = names
        return self.named(Speaker(name, "named", surname(name)))

    def _start_of_paragraphs(self, position: int) -> int:
        start = position
        for _ in range(_FARTHEST + 1):
            start = self._text.rfind("\n\n", 0, start)
            if start < 0:
                return 0
        return start

    def _narration(self, start: int, end: int) -> str:
        """The narrator's words of a stretch; quotations are blanks."""
        text = self._text[start:end]
        for first, stop in quotations(text):
            text = text[:first] + " " * (stop - first) + text[stop:]
        return text
