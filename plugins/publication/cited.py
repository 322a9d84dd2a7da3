"""Cited things: what a page offers to those who cite it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from plugins.captures.post import Post
from plugins.captures.site_file import SiteFile, SiteText
from plugins.keeping.coding import digest, joint
from plugins.keeping.fragments import joined_fragments
from plugins.publication.bibtex import bibtex
from plugins.publication.citation import Archive, Citation, citation_of
from plugins.publication.cite_as import cite_capture, cite_story
from plugins.publication.ris import ris
from plugins.syndication.pages.view import StoryView

BIBTEX_TYPE, RIS_TYPE = "application/x-bibtex", "application/x-research-info-systems"
DATA_SIGNS = "/:,;=@()*!+?"
"""What stands in an address as it is; all else of a file is percent-encoded."""
ALL = "data/citations"


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation as a page shows it: a sentence, and links to the files that other programs read.

    `save_as` is the name to save a file under, less its ending, where the link itself holds the file.
    """

    text: str
    bibtex: str
    ris: str
    save_as: str = ""


def cited_post(post: Post, archive: Archive) -> Cited:
    """The citation of a post; its links hold the files, which would be two for each post of the site."""
    citation = citation_of(post, archive)
    return Cited(
        text=cite_capture(citation),
        bibtex=_held(BIBTEX_TYPE, bibtex([citation])),
        ris=_held(RIS_TYPE, ris([citation])),
        save_as=citation.key.replace("/", "-"),
    )


def cited_story(story: StoryView, archive: Archive, unknown: str) -> Cited:
    """The citation of a story; its links lead from the site's root to the files of `story_files`."""
    bib, other = _addresses(story.url.removesuffix(".html"))
    return Cited(cite_story(story, archive, unknown), bib, other)


def story_files(stories: Iterable[StoryView], archive: Archive) -> Iterator[SiteText]:
    """Beside each story of two captures or more its witnesses as BibTeX and RIS, the base first."""
    cites = digest(archive)
    for story in stories:
        stem, posts = story.url.removesuffix(".html"), [view.article for view in story.witnesses]
        shows = joint(*(post.card.digest for post in posts), story.line, cites)
        for address, written in zip(_addresses(stem), (bibtex, ris), strict=True):
            yield SiteText(address, shows, partial(_text, written, posts, archive))


def archive_files(posts: Iterable[Post], archive: Archive, kept: Path | None = None) -> Iterator[SiteFile]:
    """All captures as BibTeX and RIS, by the names of their files; entries that the folder `kept` has stand as made."""
    ordered = sorted(posts, key=lambda post: post.id)
    cites = digest(archive)
    keys = [joint(cites, post.shows) for post in ordered]
    # the entries of BibTeX are parted by an empty line
    for address, written, gap in zip(_addresses(ALL), (bibtex, ris), ("\n", ""), strict=True):
        entry = partial(_entry, written, ordered, archive, gap)
        name = PurePosixPath(address).suffix[1:]
        yield SiteFile(address, joined_fragments(kept, name, keys, entry).removesuffix(gap))


def _entry(
    written: Callable[[Iterable[Citation]], str], posts: Sequence[Post], archive: Archive, gap: str, at: int
) -> str:
    return _text(written, posts[at : at + 1], archive) + gap


def _text(written: Callable[[Iterable[Citation]], str], posts: Iterable[Post], archive: Archive) -> str:
    return written([citation_of(post, archive) for post in posts])


def _addresses(stem: str) -> tuple[str, str]:
    return f"{stem}.bib", f"{stem}.ris"


def _held(type: str, text: str) -> str:
    return f"data:{type};charset=utf-8,{quote(text, safe=DATA_SIGNS)}"
