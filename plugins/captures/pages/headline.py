"""Headlines: the line that heads an article, or one made from its first sentence."""

import re
from collections import Counter
from collections.abc import Sequence, Set

from plugins.captures.lines.line import Line
from plugins.captures.lines.outlet import MASTHEAD
from plugins.captures.pages.page import Page
from plugins.captures.pages.window_title import OUTLET_MARK

LONGEST = 2000
LONGEST_DERIVED = 120
SHORTEST_CLAUSE = 40
CLAUSE_END = re.compile(
    r"(?:[,;:]|\s[–—-])?\s+(?=(?:but|as|after|while|when|because|although|pero|aunque|mais|alors|aber|während|nachdem)\b)|[,;]\s|\s[–—-]\s",
    re.IGNORECASE,
)
SENTENCE = re.compile(r".+?[.!?…。！？][\"'”’»)]*(?=\s+[\"'“‘«(]?[A-ZÀ-Þ¿¡]|\s*$)", re.DOTALL)
LEAST_LIKENESS = 0.3
ABOVE_STANDFIRST = 0.45
"""A line as like the article as this, right above one that is more so, is the headline and the other its standfirst."""
CLOSE = 8
"""Of lines as close as this above the article, the first is the headline rather than what follows it."""
LONGEST_OUTLET = 5
SHORTEST_HEAD = 3
WINDOW = 60
"""How many lines above the article a headline is looked for."""


def worded_headline(page: Page, article: range) -> int | None:
    """The line above the `article` that is most like it, by the wording of both alone."""
    free = [i for i in range(article.start) if not page.cues[i] and not page.notes[i]]
    return find_headline(page.lines, free, article)


def find_headline(lines: Sequence[Line], candidates: Sequence[int], article: range) -> int | None:
    """The index of the line among `candidates` that heads the article, or None where none is like it.

    A headline shares its words with the article, is often repeated on the page (title tag, breadcrumb, caption), and
    stands close above it.
    """
    article_words = {word for i in article for word in lines[i].content}
    plains = Counter(line.plain for line in lines)
    best, best_score = None, 0.0
    for i in candidates:
        line = lines[i]
        if not _can_head(line) or article.start - i > WINDOW:
            continue
        alike = likeness(line, article_words)
        repeated = plains[line.plain] > 1 or any(
            other.plain != line.plain and line.plain in other.plain for other in lines[: article.start]
        )
        if alike < LEAST_LIKENESS and not repeated:
            continue
        distance = max(0, article.start - i - CLOSE) / WINDOW
        score = alike + 0.4 * repeated + min(line.words, 8) / 16 - distance
        if score > best_score + 1e-9:
            best, best_score = i, score
    if (
        best
        and best - 1 in candidates
        and _can_head(lines[best - 1])
        and not MASTHEAD.match(lines[best - 1].text)
        and likeness(lines[best - 1], article_words) >= ABOVE_STANDFIRST
    ):
        return best - 1
    return best


def without_outlet(line: Line, lines: Sequence[Line]) -> str:
    """The words of a headline line without the outlet's name behind its last bar or dash.

    A tail is the outlet's name when it is worded as a paper's, or the page shows it or the head before it on a line of
    its own.
    """
    for mark in list(OUTLET_MARK.finditer(line.text))[-1:]:
        head, tail = line.text[: mark.start()].rstrip(), line.text[mark.end() :]
        plains = {other.plain for other in lines if other is not line}
        if (
            len(tail.split()) <= LONGEST_OUTLET
            and len(head.split()) >= SHORTEST_HEAD
            and (MASTHEAD.match(tail) or plains & {_plain(head), _plain(tail)} - {""})
        ):
            return head
    return line.text


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def derive_headline(paragraph: str) -> str:
    """A headline from an article's first paragraph: its first sentence, cut at a clause, at most 120 characters."""
    found = SENTENCE.match(paragraph)
    sentence = (found.group() if found else paragraph).strip()
    if len(sentence) <= LONGEST_DERIVED:
        return sentence.rstrip(".")
    ends = [cut.start() for cut in CLAUSE_END.finditer(sentence) if SHORTEST_CLAUSE <= cut.start() <= LONGEST_DERIVED]
    if ends:
        return sentence[: ends[-1]].rstrip(" ,;:–—-")
    head = sentence[:LONGEST_DERIVED]
    return (head[: head.rindex(" ")] if " " in head else head[:-1]).rstrip(" ,;:–—-") + "…"


def likeness(line: Line, article_words: Set[str]) -> float:
    """The share of a line's content words that the article's text says, too."""
    return sum(map(article_words.__contains__, line.content)) / max(1, len(line.content))


def _can_head(line: Line) -> bool:
    return (
        3 <= line.words <= 32
        and len(line.text) <= LONGEST
        and not line.text.endswith((".", "…", ",", ";"))
        and not line.is_list_item
    )
