"""Invented captures to cite, and citations of any texts at all."""

from typing import Any

from hypothesis import strategies as st

from plugins.captures.capture import Capture
from plugins.captures.fact import Fact
from plugins.captures.post import Post
from plugins.publication.citation import Archive, Citation, citation_of
from tests.syndication.invented_stories import post_of

ARCHIVE = Archive("The Clippings", "https://clippings.example/news")
HOME = Archive("The Clippings")
DIGEST = "0123456789abcdef" * 4


def post(id: str = "a.txt", title: str = "Ferry aground", **facts: Any) -> Post:
    """A post of a capture with these facts: texts, or tuples of them."""
    made: dict[str, Any] = {
        name: tuple(map(Fact, value)) if isinstance(value, tuple) else Fact(value) for name, value in facts.items()
    }
    return post_of(Capture(id, "", DIGEST, (), Fact(title), **made))


def cite(archive: Archive = ARCHIVE, **facts: Any) -> Citation:
    """The citation of a capture with these facts."""
    return citation_of(post(**facts), archive)


texts = st.text(st.one_of(st.sampled_from("{}\\#$%&_~^\"'@,*\r\n\u2028 aé"), st.characters()), max_size=30)
"""Texts as pages may have them, with what formats take for their own."""
days = st.one_of(st.just(""), st.dates().map(lambda day: day.isoformat()), st.sampled_from(["2025", "2025-03"]))


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    """Citations of captures that state anything."""
    named = {name: draw(texts) for name in ("outlet", "agency", "lang", "url")}
    dated = {name: draw(days) for name in ("published", "updated", "captured", "not_before")}
    known: dict[str, Any] = {name: value for name, value in (named | dated).items() if value}
    authors = tuple(draw(st.lists(texts.filter(str.strip), max_size=3)))
    return cite(title=draw(texts), authors=authors, **known)
