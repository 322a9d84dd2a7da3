"""Citations: what is said of a capture by who cites it, as its post shows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from plugins.captures.lines.byline import DESK
from plugins.captures.post import Post
from plugins.captures.rendering import showable

URL_SIGNS = ":/?#[]@!$&'()*+,;=%~"
"""The signs of an address that are kept; braces, backslashes, blanks and letters beyond ASCII are percent-encoded."""


@dataclass(frozen=True, slots=True)
class Archive:
    """The site that cites: its name, and its address without a closing slash, "" where it has none."""

    name: str
    site: str = ""

    def address(self, path: str) -> str:
        """The whole address of a page or file, "" where the site has none."""
        return f"{self.site}/{quote(path)}" if self.site else ""


@dataclass(frozen=True, slots=True)
class Citation:
    """The facts of a capture that citations state: plain texts of one line, "" where unknown.

    `key` tells it from all other captures of the archive. Dates are ISO, only as precise as known; `captured` is a day.
    `persons` are the authors but desks and the like; `credit` says how the agency is known. `url` leads to the
    original, `address` to our post; `sha256` is the digest of the capture's file, `id` its name.
    """

    key: str
    id: str
    sha256: str
    title: str
    title_remark: str
    authors: tuple[str, ...]
    persons: tuple[str, ...]
    outlet: str
    agency: str
    credit: str
    published: str
    updated: str
    not_before: str
    captured: str
    lang: str
    url: str
    address: str
    archive: str

    @property
    def date(self) -> str:
        """The date to cite: when published, else when updated."""
        return self.published or self.updated

    @property
    def day(self) -> str:
        """The same without a time: `2025`, `2025-03` or `2025-03-07`."""
        return self.date.partition("T")[0]


def citation_of(post: Post, archive: Archive) -> Citation:
    """The citation of the capture that a post shows."""
    card = post.card
    agency, credit = _agency(post)
    authors = tuple(plain(author) for author in card.authors)
    return Citation(
        key=card.address,
        id=plain(card.id),
        sha256=card.sha256,
        title=plain(post.title),
        title_remark=plain(post.title_remark),
        authors=authors,
        persons=tuple(author for author in authors if not DESK.match(author)),
        outlet=plain(post.outlet_name),
        agency=agency,
        credit=credit,
        published=card.published,
        updated=card.updated,
        not_before=card.not_before,
        captured=card.captured.partition("T")[0],
        lang=plain(card.lang),
        url=quote(str(showable(post.original)), safe=URL_SIGNS),
        address=archive.address(post.url),
        archive=plain(archive.name),
    )


def plain(text: str) -> str:
    """A text in one line, without signs that no file can hold."""
    return " ".join(str(showable(text)).split())


def listed(names: Iterable[str]) -> str:
    """Names in words: `A`, `A and B`, `A, B and C`."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def _agency(post: Post) -> tuple[str, str]:
    """The agency and how it is known: by the page or by people, else inferred from the witnesses of the story."""
    if post.card.agency:
        return plain(post.card.agency), post.card.agency_how or ""
    inferred = post.witness.agency if post.witness else ""
    return plain(inferred), "inferred" if inferred else ""
