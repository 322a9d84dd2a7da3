"""Data files: the stories, captures and relations of an edition, for other programs."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from plugins.captures.site_file import SiteFile
from plugins.syndication.data.account import Account, Standing, Telling
from plugins.syndication.data.capture_table import capture_table
from plugins.syndication.data.relation_table import relations_csv
from plugins.syndication.data.story_records import stories_json
from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.view import StoryView
from plugins.syndication.pages.witness_view import WitnessView
from plugins.syndication.stories.story import Story


def data_files(edition: Edition, kept: Path | None = None) -> Iterator[SiteFile]:
    """The files below `data/`, which docs/data.md describes; parts in the folder `kept` stand as they were made."""
    grouping = edition.grouping
    told = tellings_of(edition)
    captures = capture_table(edition.articles.values(), told, grouping.words, kept)
    yield SiteFile("data/stories.json", stories_json(told, edition.articles, kept))
    yield SiteFile("data/captures.csv", captures)
    yield SiteFile("data/relations.csv", relations_csv(grouping.rows))


def tellings_of(edition: Edition) -> list[Telling]:
    """The stories of two captures or more with the figures that their pages show."""
    views: dict[str, StoryView] = {story.base.article.id: story for story in edition.told}
    told = ((story, views[story.base]) for story in edition.grouping.stories)
    return [Telling(story, view.line, partial(_account, edition, story, view)) for story, view in told]


def _account(edition: Edition, story: Story, view: StoryView) -> Account:
    return Account(
        story=story,
        address=view.url,
        title=view.title,
        first_seen=view.iso_date,
        credits=edition.grouping.credits[story.id],
        standings=_standings(view),
    )


def _standings(story: StoryView) -> tuple[Standing, ...]:
    return tuple(_standing(witness) for witness in story.witnesses)


def _standing(witness: WitnessView) -> Standing:
    return Standing(
        capture=witness.article.id,
        siglum=witness.siglum,
        share_kept=witness.treatment.share_kept,
        cut=witness.cut,
        added=witness.added,
        changed=witness.changed,
        moved=witness.moved,
        version=witness.version,
        version_of=witness.version_of.article.id if witness.version_of else "",
    )
