"""Rendering: the article of a capture as HTML.

typogrify dresses running prose, here and nowhere else. Whatever stands in a capture is text: markup is escaped, and
the braces of link and template languages are written as character references, so that no later step can read them.
"""

import html
from collections.abc import Iterator
from typing import Any

from typogrify.filters import typogrify

from plugins.captures.capture import Capture
from plugins.captures.fact import Caption, Embed
from plugins.captures.span import Span
from plugins.captures.wording import say_date

REFERENCES = str.maketrans({"{": "&#123;", "}": "&#125;", "\\": "&#92;"})
CONTROLS = (*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
NOT_SHOWABLE = dict.fromkeys(CONTROLS, "\N{REPLACEMENT CHARACTER}")


def showable(value: Any) -> Any:
    """A string, markup or not, with a sign in place of what neither HTML nor XML can hold; any other value as it is."""
    # what is printable holds none, and is known at a tenth of the cost
    return value if not isinstance(value, str) or value.isprintable() else value.translate(NOT_SHOWABLE)


def escape(text: str) -> str:
    """`text` as HTML that shows it as it stands."""
    return html.escape(text.translate(NOT_SHOWABLE), quote=False).translate(REFERENCES)


def render_body(capture: Capture) -> str:
    """The article as HTML: paragraphs with ids `p1`, `p2` ..., subheads, embeds and captions where they stood."""
    return "\n".join(_rendered(capture))


def _rendered(capture: Capture) -> Iterator[str]:
    captions = {caption.evidence: caption for caption in capture.captions}
    embeds = {embed.evidence: embed for embed in capture.embeds}
    number = 0
    for span in capture.spans:
        if span.kind in ("body", "subhead"):
            number += 1
            yield _paragraph(span, " ".join(capture.text[span.start : span.end].split()), number)
        elif (span.start, span.end) in captions:
            yield _caption(captions[span.start, span.end])
        elif (span.start, span.end) in embeds:
            yield _embed(embeds[span.start, span.end])


def _paragraph(span: Span, words: str, number: int) -> str:
    element = "h2" if span.kind == "subhead" else "p"
    return f'<{element} id="p{number}">{typogrify(escape(words))}</{element}>'


def _caption(caption: Caption) -> str:
    credit = f' <span class="picture-credit">{escape(caption.credit)}</span>' if caption.credit else ""
    return f'<figure class="caption"><figcaption>{escape(caption.text)}{credit}</figcaption></figure>'


def _embed(embed: Embed) -> str:
    who = " ".join(filter(None, (embed.author, f"({embed.handle})" if embed.handle else None)))
    day = f', <time datetime="{embed.date}">{say_date(embed.date)}</time>' if embed.date else ""
    return (
        f'<blockquote class="embed"><p>{typogrify(escape(embed.text))}</p>'
        f"<footer>{escape(who)}{day}</footer></blockquote>"
    )
