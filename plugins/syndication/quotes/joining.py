"""Joining: groups of quotations that say the same, of one speaker or of one whom nobody names."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from plugins.syndication.quotes.edges import Edges, word_for_word
from plugins.syndication.quotes.quotation import Speaker
from plugins.syndication.quotes.rows import Numbers
from plugins.syndication.quotes.utterance import same_speaker
from plugins.syndication.quotes.wording import root


def joined(
    some: Numbers, edges: Edges, sizes: Numbers, speaker_of: Callable[[int], Speaker]
) -> Iterator[tuple[int, list[int]]]:
    """The groups of some rows that edges lead to from no other row, in order, each with its first row.

    Those that share the most words are joined first. Two groups of two speakers join only where the words that join
    them are word for word the same.
    """
    rows = some.tolist()
    parents = {row: row for row in rows}
    speakers: dict[int, Speaker] = {}
    ordered = sorted((-shared, *pair) for pair, shared in zip(edges.pairs.tolist(), edges.shared.tolist(), strict=True))
    for shared, a, b in ordered:
        one, other = root(parents, a), root(parents, b)
        if one == other:
            continue
        both = [speakers.get(at) or speaker_of(at) for at in (one, other)]
        known = [speaker for speaker in both if speaker.key]
        if len(known) == 2 and not same_speaker(*known) and not word_for_word(-shared, sizes[a], sizes[b]):
            continue
        first, last = sorted((one, other))
        parents[last] = first
        speakers[first] = max(known, key=_strictness, default=both[one != first])
    groups: dict[int, list[int]] = defaultdict(list)
    for row in rows:
        groups[root(parents, row)].append(row)
    yield from groups.items()


def _strictness(speaker: Speaker) -> tuple[bool, int]:
    """A name tells more than a description, however long; of names the fuller one."""
    return speaker.known == "named", len(speaker.name.split())
