"""Utterances: quotations of the same words by one speaker, as several captures print them."""

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.syndication.quotes.quotation import NOBODY, Quotation, Speaker


@dataclass(frozen=True, slots=True)
class Utterance:
    """What one speaker said, with every quotation of it, in the order of captures.

    `quotations` quote it, `in_part` quote a few words of it within a sentence of the narrator's, `indirect` retell it.
    """

    speaker: Speaker
    quotations: tuple[Quotation, ...]
    in_part: tuple[Quotation, ...] = ()
    indirect: tuple[Quotation, ...] = ()

    @property
    def key(self) -> str:
        """What the speaker is compared by, "" where nobody is known."""
        return self.speaker.key

    @property
    def captures(self) -> tuple[str, ...]:
        """The captures that quote it, whole or in part, or retell it, in order."""
        return tuple(sorted({one.capture for one in (*self.quotations, *self.in_part, *self.indirect)}))

    @property
    def carriers(self) -> tuple[str, ...]:
        """The captures that quote it."""
        return tuple(sorted({one.capture for one in (*self.quotations, *self.in_part)}))


def same_speaker(one: Speaker, other: Speaker) -> bool:
    """Whether two are one speaker: of one surname, and no two given names that differ from the first letter on."""
    if not one.key or one.key != other.key or one.known != other.known:
        return False
    a, b = one.name.split(), other.name.split()
    return one.known != "named" or len(a) == 1 or len(b) == 1 or a[0][0] == b[0][0]


def speaker_of(quotations: Sequence[Quotation]) -> Speaker:
    """Whom the most quotations name as the speaker, by a full name where one has it; or else whom the most describe."""
    if len(quotations) == 1:
        return quotations[0].speaker
    known = [one.speaker for one in quotations if one.speaker.key]
    known = [speaker for speaker in known if speaker.known == "named"] or known
    if not known:
        return next((one.speaker for one in quotations if one.speaker.known != "unknown"), NOBODY)
    keys = [speaker.key for speaker in known]
    key = max(sorted(set(keys)), key=keys.count)
    of_key = sorted((speaker for speaker in known if speaker.key == key), key=_by_name)
    return max(of_key, key=lambda speaker: (" " in speaker.name, of_key.count(speaker)))


def _by_name(speaker: Speaker) -> tuple[str, str]:
    return speaker.name, speaker.key
