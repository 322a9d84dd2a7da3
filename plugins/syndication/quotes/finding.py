"""Finding: the quotations of one text with their speakers."""

import re
from collections.abc import Sequence
from dataclasses import replace

from plugins.captures.fact import Stretch
from plugins.syndication.quotes.attribution import Attribution, after, before, tells_of_no_speaker
from plugins.syndication.quotes.names import surname
from plugins.syndication.quotes.paragraphs import Paragraphs
from plugins.syndication.quotes.parts import Quoted, join_words, quoted_parts
from plugins.syndication.quotes.persons import Persons
from plugins.syndication.quotes.pronouns import Pronouns
from plugins.syndication.quotes.quotation import NOBODY, Kind, Quotation, Speaker

_WORD = re.compile(r"\w+(?:\s?[’']\s?\w+)*")
_CAPITALISED = re.compile(r"(?<![\w’'])[A-ZÀ-ÖØ-ÞĀ-Ž]")
_DIRECT_WORDS = 4
_TITLED = 0.6
_ENDS = re.compile(r"[.,!?…—–-]\s*$")
_SENTENCE_START = re.compile(r"[\W\d]*[^\W\d_a-zß-ÿ]")


def find_quotations(id: str, body: str) -> list[Quotation]:
    """Find what a body quotes between marks, in order: direct and partial quotations with their speakers.

    The body's paragraphs are divided by a blank line.
    """
    quoted = quoted_parts(body)
    return _Finder(id, body, quoted).all() if quoted else []


class _Finder:
    def __init__(self, id: str, body: str, quoted: Sequence[Quoted]) -> None:
        self._id, self._body, self._quoted = id, body, quoted
        self._persons = Persons(body)
        self._pronouns = Pronouns(body, self._persons)
        self._paragraphs = Paragraphs(body)
        self._last: Quotation | None = None
        self._last_outer: Stretch = (0, 0)

    def all(self) -> list[Quotation]:
        found = []
        for at, quoted in enumerate(self._quoted):
            quotation = self._quotation(at, quoted)
            found.append(quotation)
            if quotation.kind == "direct":
                self._last, self._last_outer = quotation, quoted.outer
        return found

    def _quotation(self, at: int, quoted: Quoted) -> Quotation:
        words = join_words(self._body, quoted.parts, quoted.interruption is not None)
        number = self._paragraphs.number(quoted.outer[0])
        kind = self._kind(quoted, words)
        bare = Quotation(self._id, number, quoted.parts, words, kind)
        if quoted.signer:
            return replace(bare, kind="direct", speaker=Speaker(quoted.signer, "named", surname(quoted.signer)))
        if kind == "partial" and " " not in words:
            return bare
        said = self._attribution(at, quoted, kind)
        if said is None:
            return replace(bare, speaker=self._goes_on(quoted)) if kind == "direct" else bare
        return replace(bare, speaker=self._resolved(said, quoted), evidence=said.evidence)

    def _kind(self, quoted: Quoted, words: str) -> Kind:
        """Direct is what reads as a sentence: opened by a capital, closed by a stop, and no title."""
        count, capitals = len(_WORD.findall(words)), len(_CAPITALISED.findall(words))
        after_it = self._body[quoted.outer[1] : quoted.outer[1] + 1]
        whole = bool(_SENTENCE_START.match(words)) and (
            _ENDS.search(words) is not None or after_it in (",", ".", "!", "?")
        )
        return "direct" if whole and count >= _DIRECT_WORDS and capitals < _TITLED * count else "partial"

    def _attribution(self, at: int, quoted: Quoted, kind: Kind) -> Attribution | None:
        body = self._body
        end = self._quoted[at + 1].outer[0] if at + 1 < len(self._quoted) else len(body)
        start = self._quoted[at - 1].outer[1] if at else 0
        if quoted.interruption:
            inner = after(body, *quoted.interruption, ended=False)
            if inner:
                return inner
        tail = body[slice(*quoted.outer)].rstrip("”\"’'» `")
        ended = tail.endswith(".")
        comma = tail.endswith((",", "!", "?", "—", "–")) or body.startswith(",", quoted.outer[1])
        if kind == "direct":
            leading = before(body, start, quoted.outer[0], near=True)
            if leading and body[max(0, quoted.outer[0] - 4) : quoted.outer[0]].rstrip().endswith((",", ":")):
                return leading
            return (after(body, quoted.outer[1], end, ended) if comma else None) or leading
        # some words of a sentence: its own subject first
        return before(body, self._line_start(quoted.outer[0]), quoted.outer[0], near=False) or (
            after(body, quoted.outer[1], end, ended) if comma else None
        )

    def _line_start(self, position: int) -> int:
        return self._body.rfind("\n", 0, position) + 1

    def _resolved(self, said: Attribution, quoted: Quoted) -> Speaker:
        if said.speaker.known != "pronoun":
            return self._persons.named(said.speaker)
        if said.speaker.name not in ("he", "she"):
            return said.speaker
        last = self._last.speaker if self._last else NOBODY
        position = min(quoted.outer[0], self._place(said))
        meant = self._pronouns.meant(said.speaker.name, position, last, self._last_outer[1] if self._last else 0)
        return meant if meant.known == "named" else said.speaker

    def _place(self, said: Attribution) -> int:
        """Where the pronoun of an attribution stands."""
        start, end = said.evidence
        places = [one.start() for one in re.finditer(rf"\b{said.speaker.name}\b", self._body[start:end], re.IGNORECASE)]
        return start + (places[-1] if places else 0)

    def _goes_on(self, quoted: Quoted) -> Speaker:
        """The speaker before, where a quotation follows another's attribution at once."""
        last = self._last
        if last is None or not last.speaker.key:
            return NOBODY
        told = max(self._last_outer[1], last.evidence[1] if last.evidence else 0)
        gap = self._body[told : quoted.outer[0]]
        alone = "\n" in gap and self._alone(quoted)
        return last.speaker if len(gap.split()) <= 12 and _says_nothing(gap) and ("\n" not in gap or alone) else NOBODY

    def _alone(self, quoted: Quoted) -> bool:
        """Whether a quotation is a paragraph by itself."""
        end = self._body.find("\n", quoted.outer[1])
        rest = self._body[quoted.outer[1] : end if end >= 0 else len(self._body)]
        return not rest.strip(' .,”"') and self._body.count("\n\n", self._last_outer[1], quoted.outer[0]) == 1


def _says_nothing(gap: str) -> bool:
    """Whether between an attribution and the next quotation stands only its own end, no sentence of the narrator's."""
    return not re.search(r"[.!?]\s+\w", gap) and not tells_of_no_speaker(gap)
