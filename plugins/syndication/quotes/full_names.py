"""Full names: what else than a surname texts call the people who speak."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from plugins.syndication.quotes.names import name_at_start
from plugins.syndication.quotes.quotation import NOBODY, Quotation, Speaker
from plugins.syndication.quotes.vocabulary import NO_NAME

_GIVEN = re.compile(r"(?:(?:[A-ZÀ-Þ][\w’'-]*|(?:[A-Z]\.)+|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St)\.) ){1,2}$")
_LONGEST_GIVEN = 40


def full_names(text: str, speaker: Speaker) -> list[str]:
    """The full names that a text has for a speaker's surname, one for each given name, in order."""
    found: dict[str, None] = {}
    seen: set[str] = set()
    at = text.find(speaker.name)
    while at >= 0:
        end = at + len(speaker.name)
        given = _GIVEN.search(text, max(0, at - _LONGEST_GIVEN), at) if _capital_before(text, at) else None
        if given and given.group() not in seen and not text[end : end + 1].isalnum():
            seen.add(given.group())
            full = name_at_start(given.group() + speaker.name) if _may_be_given(given.group().split()[-1]) else NOBODY
            if full.known == "named" and " " in full.name and full.key == speaker.key:
                found[_without_role(full.name, text)] = None
        at = text.find(speaker.name, end)
    return _one_of_each(found)


def is_surname(speaker: Speaker) -> bool:
    """Whether a speaker is named by a surname alone."""
    return speaker.known == "named" and " " not in speaker.name


def full_name_elsewhere(speaker: Speaker, texts: Iterable[str]) -> str:
    """The one full name that other texts have for a speaker by surname; "" where they have none or several."""
    elsewhere = _one_of_each(name for text in texts for name in full_names(text, speaker))
    return elsewhere[0] if len(elsewhere) == 1 else ""


def in_full(quotations: Iterable[Quotation], names: Mapping[str, str]) -> tuple[Quotation, ...]:
    """Quotations with the full `names` of speakers by surname; a post is signed as it is signed."""
    return tuple(
        replace(one, speaker=replace(one.speaker, name=names[one.speaker.name]))
        if one.parts and one.speaker.name in names
        else one
        for one in quotations
    )


def _capital_before(text: str, at: int) -> bool:
    """Whether the word before a place begins with a capital: most places need no closer look."""
    before = at - 1
    while before > 0 and not text[before - 1].isspace():
        before -= 1
    return before >= 0 and text[before].isupper()


def _without_role(name: str, text: str) -> str:
    """A name of three words without the first where the text has that in lower case: `Pilot Marit Oddie`, a pilot."""
    first, _, rest = name.partition(" ")
    role = " " in rest and first.casefold() in text and re.search(rf"\b{re.escape(first.casefold())}\b", text)
    return rest if role else name


def _one_of_each(names: Iterable[str]) -> list[str]:
    """The first name of each given name; a name that ends with another one opens with more than a given name."""
    every = list(dict.fromkeys(names))
    plain = [name for name in every if not any(name.endswith(f" {other}") for other in every)]
    return list({name.split()[0]: name for name in reversed(plain)}.values())[::-1]


def _may_be_given(name: str) -> bool:
    """Whether a capitalised word before a surname may be a name: not `At` of a headline, `U.S.` or `Draft-dodger`."""
    return name.casefold() not in NO_NAME and not re.search(r"\.\w|-[a-z]|^U\.", name)
