"""Text pages: the reading of a page captured as plain text, furniture and all."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from plugins.captures.capture import Capture
from plugins.captures.pages import page_facts as facts
from plugins.captures.pages.article import find_article
from plugins.captures.pages.article_net import WEIGHTS
from plugins.captures.pages.labelling import label_lines, spans_of
from plugins.captures.pages.page import page_of
from plugins.captures.pages.page_facts import LabelledPage
from plugins.captures.pages.wire_credit import agency_fact
from plugins.captures.span import cover
from plugins.captures.wrapper import header_facts


def read_text(id: str, text: str, sha256: str = "", weights: Path = WEIGHTS) -> Capture:
    """Read a page captured as plain text; where nothing in it reads like an article, its body is empty."""
    page = page_of(text)
    article = find_article(page, weights)
    page = replace(page, article=article.extent)
    capture = capture_of(id, LabelledPage(page, label_lines(page, article)), sha256)
    stated: dict[str, Any] = header_facts(text)  # each of the type of its field
    return replace(capture, **stated)


def capture_of(id: str, labelled: LabelledPage, sha256: str) -> Capture:
    """The capture that a labelled page is, with the facts that its lines state."""
    dates = facts.date_facts(labelled)
    labelled = facts.with_dates(labelled, dates.values())
    return Capture(
        id=id,
        text=labelled.page.text,
        sha256=sha256,
        spans=cover(labelled.page.text, spans_of(labelled.page, labelled.labels)),
        title=facts.title_fact(labelled),
        published=dates.get("published"),
        updated=dates.get("updated"),
        not_before=dates.get("not_before"),
        places=facts.place_facts(labelled),
        authors=facts.author_facts(labelled),
        sections=facts.section_facts(labelled),
        agency=agency_fact(labelled),
        outlet=facts.outlet_fact(labelled),
        summary=facts.summary_fact(labelled),
        url=facts.url_fact(labelled),
        lang=facts.language_fact(labelled),
        captions=facts.caption_facts(labelled),
        embeds=facts.embed_facts(labelled),
    )
