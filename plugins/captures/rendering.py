"""Rendering: the article of a capture as HTML.

Running prose is dressed here and nowhere else. Whatever stands in a capture is text: markup is escaped, and
the braces of link and template languages are written as character references, so that no later step can read them.
"""

import html
import re
from collections.abc import Iterator
from typing import Any

from plugins.captures.capture import Capture, Paragraph
from plugins.captures.fact import Caption, Embed
from plugins.captures.typography import dress
from plugins.captures.wording import say_date

NOT_SHOWABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def showable(value: Any) -> Any:
    """A string, markup or not, with a sign in place of what neither HTML nor XML can hold; any other value as it is."""
    # looking for signs is far cheaper than writing a text anew, and what is printable holds none
    if not isinstance(value, str) or value.isprintable() or not NOT_SHOWABLE.search(value):
        return value
    return type(value)(NOT_SHOWABLE.sub("\N{REPLACEMENT CHARACTER}", value))


def escape(text: str) -> str:
    """`text` as HTML that shows it as it stands."""
    escaped = html.escape(showable(text), quote=False)
    return escaped.replace("{", "&#123;").replace("}", "&#125;").replace("\\", "&#92;")


def render_body(capture: Capture) -> str:
    """The article as HTML: paragraphs with ids `p1`, `p2` ..., subheads, embeds and captions where they stood."""
    return "\n".join(_rendered(capture))


def _rendered(capture: Capture) -> Iterator[str]:
    captions = {caption.evidence: caption for caption in capture.captions}
    embeds = {embed.evidence: embed for embed in capture.embeds}
    paragraphs = enumerate(capture.paragraphs, start=1)
    for span in capture.spans:
        if span.kind in ("body", "subhead"):
            yield _paragraph(*next(paragraphs))
        elif (span.start, span.end) in captions:
            yield _caption(captions[span.start, span.end])
        elif (span.start, span.end) in embeds:
            yield _embed(embeds[span.start, span.end])


def _paragraph(number: int, paragraph: Paragraph) -> str:
    element = "h2" if paragraph.label == "subhead" else "p"
    return f'<{element} id="p{number}">{dress(escape(paragraph.text))}</{element}>'


def _caption(caption: Caption) -> str:
    credit = f' <span class="picture-credit">{escape(caption.credit)}</span>' if caption.credit else ""
    return f'<figure class="caption"><figcaption>{escape(caption.text)}{credit}</figcaption></figure>'


def _embed(embed: Embed) -> str:
    who = " ".join(filter(None, (embed.author, f"({embed.handle})" if embed.handle else None)))
    day = f', <time datetime="{embed.date}">{say_date(embed.date)}</time>' if embed.date else ""
    return (
        f'<blockquote class="embed"><p>{dress(escape(embed.text))}</p><footer>{escape(who)}{day}</footer></blockquote>'
    )
