"""Posts: what people wrote in a social network, as a capture shows it beside its text."""

from collections.abc import Iterator

from plugins.captures.capture import Capture
from plugins.syndication.quotes.names import surname
from plugins.syndication.quotes.quotation import Quotation, Speaker


def posted(capture: Capture) -> Iterator[Quotation]:
    """Each post of a social network as a direct quotation of its signer, at the paragraph that it stands after."""
    for embed in capture.embeds:
        number = sum(paragraph.evidence[1] <= embed.evidence[0] for paragraph in capture.paragraphs)
        signer = embed.author or embed.handle
        if signer and embed.text.strip():
            speaker = Speaker(signer, "named", surname(signer))
            yield Quotation(capture.id, number, (), " ".join(embed.text.split()), "direct", speaker)
