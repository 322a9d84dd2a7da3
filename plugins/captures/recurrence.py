"""Recurrence: what an archive knows and a page does not: paragraphs that an outlet repeats are furniture.

Text that recurs across outlets is the copy and stays. What counts is in how many different articles of one outlet a
paragraph stands: an article that was captured several times is one.
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from plugins.captures.capture import Capture, Paragraph
from plugins.captures.corrections.relabelling import read_again
from plugins.captures.decision import Relabelled
from plugins.captures.fact import value_of
from plugins.captures.lines.line import Line
from plugins.captures.span import Span, lay_over

LABEL = "furniture:recurring"
ENOUGH = 3
"""A paragraph of fewer different articles proves nothing."""
LONGEST = 30
"""A longer sentence, in words, may be background that an outlet repeats in a running story."""
MOST = 50
"""A capture is compared with so many others that hold the same paragraph, the last ones met."""
QUOTATION = tuple("“\"«„‘'")


def set_aside_recurring(captures: Iterable[Capture]) -> list[Capture]:
    """The captures, in their order, with the paragraphs that their outlets repeat set aside as `furniture:recurring`.

    Time is linear in the number of paragraphs; the order of `captures` does not matter.
    """
    captures = list(captures)
    changed: dict[str, Capture] = {}
    for name, group in _outlets(captures):
        bodies = [_Body(capture) for capture in group]
        articles = _articles_with(bodies)
        for body in bodies:
            taken = _taken(body, articles)
            if taken:
                changed[body.capture.id] = _without(body.capture, taken, name)
    return [changed.get(capture.id, capture) for capture in captures]


@dataclass(frozen=True)
class _Body:
    """A capture with the folded words of each of its paragraphs."""

    capture: Capture

    @cached_property
    def folded(self) -> tuple[str, ...]:
        return tuple(" ".join(re.findall(r"\w+", paragraph.text.lower())) for paragraph in self.capture.paragraphs)

    @cached_property
    def kinds(self) -> frozenset[str]:
        return frozenset(self.folded) - {""}

    @cached_property
    def weight(self) -> int:
        return sum(map(len, self.kinds))

    def is_same_article(self, other: "_Body") -> bool:
        shared = sum(map(len, self.kinds & other.kinds))
        return 2 * shared >= min(self.weight, other.weight)


def _outlets(captures: Sequence[Capture]) -> Iterator[tuple[str, list[Capture]]]:
    """The captures of each outlet that has enough, with its name: stated, else the host, else the folder they are in.

    A folder is one outlet's where its captures name one at most; the top folder is nobody's.
    """
    groups: dict[tuple[str, str], list[Capture]] = defaultdict(list)
    named: dict[str, set[str]] = defaultdict(set)
    for capture in sorted(captures, key=lambda capture: capture.id):
        key = _outlet(capture)
        groups[key].append(capture)
        if key[0] != "folder":
            named[_folder(capture)].add(key[1])
    for (kind, name), group in groups.items():
        if len(group) >= ENOUGH and (kind != "folder" or (name and len(named[name]) <= 1)):
            yield value_of(group[0].outlet) or name, group


def _outlet(capture: Capture) -> tuple[str, str]:
    if outlet := value_of(capture.outlet):
        return "outlet", outlet.casefold()
    try:
        host = urlsplit(value_of(capture.url)).hostname
    except ValueError:
        host = None
    return ("host", host.removeprefix("www.")) if host else ("folder", _folder(capture))


def _folder(capture: Capture) -> str:
    parent = PurePosixPath(capture.id).parent.as_posix()
    return "" if parent == "." else parent


def _articles_with(bodies: Sequence[_Body]) -> Mapping[str, int]:
    """In how many different articles each paragraph stands. Captures that share half of the shorter are one article."""
    holders: dict[str, list[int]] = defaultdict(list)
    for i, body in enumerate(bodies):
        for kind in sorted(body.kinds):
            holders[kind].append(i)
    spread = {kind: len(held) for kind, held in holders.items()}
    first = list(range(len(bodies)))

    def article(i: int) -> int:
        while first[i] != i:
            first[i] = first[first[i]]
            i = first[i]
        return i

    for kind in sorted({kind for body in bodies for kind in _rarer_half(body, spread) if spread[kind] > 1}):
        met: deque[int] = deque(maxlen=MOST)
        for i in holders[kind]:
            like = next((j for j in met if bodies[i].is_same_article(bodies[j])), None)
            if like is not None:
                one, other = sorted((article(i), article(like)))
                first[other] = one
            if like is None or bodies[i].kinds != bodies[like].kinds:
                met.appendleft(i)
    counted: dict[str, set[int]] = defaultdict(set)
    for i, body in enumerate(bodies):
        for kind in body.kinds:
            counted[kind].add(article(i))
    return {kind: len(roots) for kind, roots in counted.items()}


def _rarer_half(body: _Body, spread: Mapping[str, int]) -> Iterator[str]:
    """The rarest paragraphs that make up more than half of a body: another that shares half of it has one of them."""
    weight = 0
    for kind in sorted(body.kinds, key=lambda kind: (spread[kind], kind)):
        if 2 * weight > body.weight:
            return
        weight += len(kind)
        yield kind


def _taken(body: _Body, articles: Mapping[str, int]) -> list[tuple[Paragraph, int]]:
    """The paragraphs to be set aside, with how many articles have them; none where they are half of the text.

    At either end of the text a paragraph is taken that is no long sentence. Inside it, where an outlet may repeat
    itself in a running story, only the paragraphs of a box are.
    """
    paragraphs = body.capture.paragraphs
    spread = [articles.get(kind, 0) for kind in body.folded]
    taken: list[int] = []
    for block in _blocks([count >= ENOUGH for count in spread]):
        boxed = _is_box([paragraphs[i] for i in block])
        edge = block.start == 0 or block.stop == len(paragraphs)
        for i in block:
            if not paragraphs[i].text.startswith(QUOTATION) and (boxed or (edge and _is_short(paragraphs[i]))):
                taken.append(i)
    weight = sum(len(body.folded[i]) for i in taken)
    return [(paragraphs[i], spread[i]) for i in taken] if 2 * weight < sum(map(len, body.folded)) else []


def _blocks(recurring: Sequence[bool]) -> Iterator[range]:
    start = 0
    for i in range(len(recurring) + 1):
        if i == len(recurring) or not recurring[i]:
            if start < i:
                yield range(start, i)
            start = i + 1


def _is_box(block: Sequence[Paragraph]) -> bool:
    """Whether a line in it belongs to no text: no sentence, nor the heading of what a running story repeats."""
    labels = [paragraph for paragraph in block if paragraph.label == "body" and not _line(paragraph).ends_sentence]
    return bool(labels) or (len(block) > 1 and block[-1].label == "subhead")


def _is_short(paragraph: Paragraph) -> bool:
    return _line(paragraph).words <= LONGEST


def _line(paragraph: Paragraph) -> Line:
    return Line(1, *paragraph.evidence, paragraph.text)


def _without(capture: Capture, taken: Sequence[tuple[Paragraph, int]], name: str) -> Capture:
    changes = [Span(*paragraph.evidence, LABEL) for paragraph, _ in taken]
    spans = lay_over(capture.text, capture.spans, changes)
    record = tuple(
        Relabelled(paragraph.evidence, paragraph.label, LABEL, "inferred", f"it stands in {count} articles of {name}")
        for paragraph, count in taken
    )
    title = capture.title
    if title.how == "derived":
        title = read_again(capture, spans, changes).title
    return replace(capture, spans=spans, title=title, relabelled=(*capture.relabelled, *record))
