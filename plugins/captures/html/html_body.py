"""HTML bodies: which lines of an HTML page are the article's, by what is known of each from several sides."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.captures.html.surroundings import Says, common_container, kinds_of, within_furniture
from plugins.captures.html.visible_text import Block, letters_of
from plugins.captures.lines.line import Line
from plugins.captures.pages.page import Page

MOST = 0.8
"""A line is extracted when so much of it is in the extracted text: its markup may add a word or two."""
CORE_LENGTH = 60
CORE_SHARE = 0.85
"""The article's container holds so much of the extracted prose: the rest may be extracted from elsewhere by mistake."""
KIN = 0.1
"""Elements of one kind are the article's when they hold so much of its prose."""
LINKED, ALL_LINKED = 0.8, 0.95
LONGEST_LINKED = 40
TABLE_SHARE = 0.3
SUBHEAD_REACH = 3


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of one line: whatever finds articles adds its opinion here, and `is_inside` weighs all.

    `extracted` is how much of the line the extractor took, `kin` how much of what it took stands in elements of the
    line's kind, `linked` how much of the line is links, all from 0 to 1; `contained` says whether the line stands in
    the article's container, `says` and `in_furniture` what the elements around it say, the latter of lines that are
    extracted or kin alone, `is_cued` and `is_noted` whether its wording marks furniture or metadata.
    """

    line: Line
    extracted: float
    kin: float
    linked: float
    contained: bool
    says: Says
    in_furniture: bool
    is_cued: bool
    is_noted: bool


def is_inside(evidence: Evidence) -> bool:
    """Whether a line is the article's, subheads and table cells apart, which depend on other lines."""
    line = evidence.line
    if evidence.is_cued or evidence.says & {"caption", "title", "embed"}:
        return False
    if evidence.linked > (LINKED if line.words < LONGEST_LINKED else ALL_LINKED):
        return False
    if evidence.in_furniture and not evidence.contained:
        return False
    if evidence.extracted >= MOST:
        return evidence.contained or evidence.kin >= KIN or line.is_prose
    return line.is_prose and evidence.kin >= KIN and not evidence.in_furniture and not evidence.is_noted


def body_lines(page: Page, blocks: Sequence[Block], says: Sequence[Says], extracted: str) -> frozenset[int]:
    """The indices of the lines that are the article's: one block a line, `extracted` the text an extractor took."""
    evidence = _evidence(page, blocks, says, extracted)
    inside = [is_inside(line) for line in evidence]
    _add_subheads(inside, evidence, blocks)
    _drop_cells(inside, evidence, blocks)
    return frozenset(i for i, is_article in enumerate(inside) if is_article)


def _evidence(page: Page, blocks: Sequence[Block], says: Sequence[Says], extracted: str) -> list[Evidence]:
    shares = extracted_shares(blocks, extracted)
    core = [
        i
        for i, block in enumerate(blocks)
        if shares[i] >= MOST and len(block.text) > CORE_LENGTH and "title" not in says[i]
    ]
    container = common_container([blocks[i] for i in core], CORE_SHARE)
    held = set(container.iter()) if container is not None else set()
    kinds = kinds_of(blocks)
    letters: Counter[tuple[str, ...]] = Counter()
    for i in core:
        letters[kinds[i]] += len(blocks[i].text)
    total = letters.total() or 1
    likely = [i for i, share in enumerate(shares) if share >= MOST or letters[kinds[i]] >= KIN * total]
    furniture = dict(zip(likely, within_furniture([blocks[i] for i in likely], container), strict=True))
    return [
        Evidence(
            line=line,
            extracted=shares[i],
            kin=letters[kinds[i]] / total,
            linked=block.linked / len(block.text.replace(" ", "")),
            contained=block.element in held,
            says=says[i],
            in_furniture=furniture.get(i, False),
            is_cued=page.cues[i] is not None,
            is_noted=page.notes[i] is not None,
        )
        for i, (line, block) in enumerate(zip(page.lines, blocks, strict=True))
    ]


def extracted_shares(blocks: Sequence[Block], extracted: str) -> list[float]:
    """How much of each block stands in the extracted text: by runs of three words, short blocks by their whole row."""
    rows = {letters_of(row) for row in re.split(r"[\n|]", extracted)} - {""}
    known = set(_threes(extracted))
    shares = []
    for block in blocks:
        threes = _threes(block.text)
        if len(threes) > 3:
            shares.append(sum(three in known for three in threes) / len(threes))
        else:
            shares.append(float(letters_of(block.text) in rows))
    return shares


def _threes(text: str) -> list[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return list(zip(words, words[1:], words[2:], strict=False))


def _add_subheads(inside: list[bool], evidence: Sequence[Evidence], blocks: Sequence[Block]) -> None:
    """Take in headings beside the article's paragraphs with one closely behind: extractors drop linked ones."""
    articles = [i for i, is_article in enumerate(inside) if is_article and evidence[i].line.is_prose]
    parents = {blocks[i].element.getparent() for i in articles}
    for i in range(min(articles, default=0) + 1, max(articles, default=0)):
        line = evidence[i]
        beside = line.contained and blocks[i].element.getparent() in parents
        if "subhead" in line.says and beside and not line.is_cued and "title" not in line.says:
            behind = range(i + 1, i + 1 + SUBHEAD_REACH)
            inside[i] |= any(inside[j] and evidence[j].line.is_prose for j in behind if j < len(inside))


def _drop_cells(inside: list[bool], evidence: Sequence[Evidence], blocks: Sequence[Block]) -> None:
    """Leave out the short cells of tables, unless the article is mostly that."""
    words = sum(line.line.words for line, is_article in zip(evidence, inside, strict=True) if is_article)
    cells = [i for i, block in enumerate(blocks) if inside[i] and block.element.tag in ("td", "th")]
    if sum(evidence[i].line.words for i in cells) <= TABLE_SHARE * words:
        for i in cells:
            inside[i] &= evidence[i].line.is_prose
