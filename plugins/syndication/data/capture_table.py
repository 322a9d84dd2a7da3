"""The table of captures: what each says of itself, and its place in a story."""

from collections.abc import Callable, Iterable
from pathlib import Path

from plugins.captures.post import Post
from plugins.keeping.coding import digest
from plugins.keeping.fragments import fragments
from plugins.syndication.data.account import Account, Standing
from plugins.syndication.data.credited import credit_words
from plugins.syndication.data.table import Cell, Table, listed
from plugins.syndication.stories.credit import Credit

COLUMNS = (
    "id", "address", "title", "title_how", "published", "updated", "captured", "not_before", "outlet", "agency",
    "agency_how", "authors", "places", "lang", "words", "paragraphs", "story", "siglum", "version_of", "share_kept",
    "sha256", "set_aside_lines",
)  # fmt: skip


def capture_table(
    posts: Iterable[Post], accounts: Iterable[Account], words: Callable[[str], int], kept: Path | None = None
) -> str:
    """The table as CSV, a row for each capture, by id; `words` counts those of one by its id.

    Rows that the folder `kept` has stand as they were made.
    """
    told: dict[str, tuple[Account, Standing, Credit]] = {}
    for account in accounts:
        credits = {credit.witness: credit for credit in account.credits.credits}
        told |= {one.capture: (account, one, credits[one.capture]) for one in account.standings}
    ordered = sorted(posts, key=lambda post: post.id)
    keys = [digest(post.card.digest, post.url, words(post.id), _place(told.get(post.id))) for post in ordered]

    def row(at: int) -> str:
        post = ordered[at]
        return Table((), (_row(post, told.get(post.id), words),)).rows_as_csv()

    return Table(COLUMNS, ()).as_csv() + "".join(fragments(kept, "capture-rows", keys, row))


def _place(told: tuple[Account, Standing, Credit] | None) -> tuple[object, ...]:
    return (told[0].story.id, told[1], told[2].agency, told[2].how) if told else ()


def _row(post: Post, told: tuple[Account, Standing, Credit] | None, words: Callable[[str], int]) -> tuple[Cell, ...]:
    card = post.card
    agency, how = credit_words(card, told[2] if told else None)
    place: tuple[Cell, ...] = (None,) * 4
    if told:
        account, standing, _ = told
        place = account.story.id, standing.siglum, standing.version_of, standing.share_kept
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
