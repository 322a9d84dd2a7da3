"""Full names: what else than a surname texts call the people who speak."""

import re
from collections.abc import Collection, Iterable, Mapping
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


def in_full(
    quotations: Iterable[Quotation], bodies: Mapping[str, str], together: Mapping[str, Collection[str]]
) -> list[Quotation]:
    """Give speakers by surname the one full name that captures of one story have, where their own has none."""
    known: dict[tuple[str, str], list[str]] = {}

    def names(capture: str, speaker: Speaker) -> list[str]:
        place = capture, speaker.name
        if place not in known:
            known[place] = full_names(bodies.get(capture, ""), speaker)
        return known[place]

    found = []
    for one in quotations:
        full = one.speaker
        others = together.get(one.capture, ())
        if others and full.known == "named" and " " not in full.name and not names(one.capture, full):
            elsewhere = _one_of_each(name for other in sorted(others) for name in names(other, full))
            full = replace(full, name=elsewhere[0]) if len(elsewhere) == 1 else full
        found.append(one if full == one.speaker else replace(one, speaker=full))
    return found


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
