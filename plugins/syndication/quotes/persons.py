"""Persons: whom descriptions and surnames mean within one text."""

import re
from dataclasses import replace
from functools import cached_property

from plugins.syndication.quotes.full_names import full_names
from plugins.syndication.quotes.names import name_at_start, surname
from plugins.syndication.quotes.quotation import Speaker

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


class Persons:
    """The people of one text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def named(self, speaker: Speaker) -> Speaker:
        """A speaker by the full name that the text has for the surname, or for a role that only one of it has."""
        if speaker.known == "described":
            return self._by_role(speaker)
        if speaker.known == "named" and " " not in speaker.name:
            if speaker.name not in self._in_full:
                self._in_full[speaker.name] = self._full_name(speaker)
            return self._in_full[speaker.name]
        return speaker

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
