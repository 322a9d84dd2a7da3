"""Markup: the tree of a saved HTML page, whatever is wrong with it."""

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

DEEPEST = 256
"""Elements nested deeper are read as parts of the last one: what walks the tree may take long on a tower of them."""
IS_DEEPER = etree.XPath("boolean(" + "/*" * (DEEPEST + 1) + ")")
ENDS = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
UNSEEN = frozenset(("script", "style", "template", "noscript", "iframe", "object", "svg", "math", "select", "textarea"))


def parse_markup(html: str) -> HtmlElement:
    """The tree of a page, without comments and processing instructions; an empty one where there is no markup.

    Browsers show what stands behind `</body>` and `</html>`, libxml2 does not: the two are taken out first.
    """
    source = _encode(ENDS.sub("", html))
    parser = _parser()
    root = _root(source, parser)
    too_deep = any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log)
    return _root(source, _parser(target=_Shallow())) if too_deep or IS_DEEPER(root) else root


def _encode(html: str) -> bytes:
    try:
        return html.encode()
    except UnicodeEncodeError:
        return LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", html).encode()


def _parser(**options: object) -> HTMLParser:
    return HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, collect_ids=False, **options
    )


def _root(source: bytes, parser: HTMLParser) -> HtmlElement:
    root = etree.fromstring(b"<html><body></body>" if not source.strip() else source, parser)
    return root if root is not None else etree.fromstring(b"<html><body></body>", _parser())


class _Shallow:
    """Builds a tree in which no element stands deeper than `DEEPEST`; the text of those that do is parted by breaks."""

    def __init__(self) -> None:
        self.builder = etree.TreeBuilder()
        self.depth = 0
        self.unseen = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Open an element."""
        self.depth += 1
        if self.depth <= DEEPEST:
            self.builder.start(tag, attributes)
        elif self.unseen or tag in UNSEEN or "hidden" in attributes:
            self.unseen += 1
        else:
            self._part()

    def end(self, tag: str) -> None:
        """Close an element."""
        self.depth -= 1
        if self.depth < DEEPEST:
            self.builder.end(tag)
        elif self.unseen:
            self.unseen -= 1
        else:
            self._part()

    def data(self, text: str) -> None:
        """Add text."""
        if not self.unseen:
            self.builder.data(text)

    def close(self) -> HtmlElement:
        """Give the tree."""
        return self.builder.close()

    def _part(self) -> None:
        self.builder.start("br", {})
        self.builder.end("br")
