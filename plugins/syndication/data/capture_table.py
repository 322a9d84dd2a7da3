"""The table of captures: what each says of itself, and its place in a story."""

from collections.abc import Callable, Iterable
from pathlib import Path

from plugins.captures.post import Post
from plugins.keeping.fragments import joined_fragments
from plugins.syndication.data.account import Account, Telling
from plugins.syndication.data.credited import credit_words
from plugins.syndication.data.table import Cell, Table, listed

COLUMNS = (
    "id", "address", "title", "title_how", "published", "updated", "captured", "not_before", "outlet", "agency",
    "agency_how", "authors", "places", "lang", "words", "paragraphs", "story", "siglum", "version_of", "share_kept",
    "sha256", "set_aside_lines",
)  # fmt: skip


def capture_table(
    posts: Iterable[Post], told: Iterable[Telling], words: Callable[[str], int], kept: Path | None = None
) -> str:
    """The table as CSV, a row for each capture, by id; `words` counts those of one by its id.

    Rows that the folder `kept` has stand as they were made.
    """
    story = {id: one for one in told for id in one.story.members}
    ordered = sorted(posts, key=lambda post: post.id)

    def row(at: int) -> str:
        post = ordered[at]
        account = story[post.id].account() if post.id in story else None
        return Table((), (_row(post, account, words),)).rows_as_csv()

    return Table(COLUMNS, ()).as_csv() + joined_fragments(kept, "capture-rows", [post.shows for post in ordered], row)


def _row(post: Post, account: Account | None, words: Callable[[str], int]) -> tuple[Cell, ...]:
    card, credit = post.card, None
    place: tuple[Cell, ...] = (None,) * 4
    if account:
        credit = next(one for one in account.credits.credits if one.witness == card.id)
        standing = next(one for one in account.standings if one.capture == card.id)
        place = account.story.id, standing.siglum, standing.version_of, standing.share_kept
    agency, how = credit_words(card, credit)
    return (
        card.id,
        post.url,
        card.title,
        card.title_how,
        card.published,
        card.updated,
        card.captured,
        card.not_before,
        card.outlet,
        agency,
        how,
        listed(card.authors),
        listed(card.places),
        card.lang,
        words(card.id),
        card.paragraphs,
        *place,
        card.sha256,
        card.set_aside,
    )
