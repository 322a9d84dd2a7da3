"""Proofs: the page of an edited capture at once, by what an edition knows of all others."""

from collections.abc import Mapping

from plugins.captures.capture import Capture
from plugins.captures.post import Post
from plugins.syndication.decisions.settled import Settled
from plugins.syndication.pages.edition import Edition
from plugins.syndication.pages.post_page import post_page
from plugins.syndication.pages.site_page import SitePage
from plugins.syndication.pages.view import StoryView, give_story, view_story
from plugins.syndication.pages.witness_view import Treated
from plugins.syndication.stories.collation import collate
from plugins.syndication.stories.treatment import Treatment, treatment_of


def proof(edition: Edition, capture: Capture, settled: Settled) -> SitePage | None:
    """The page of a capture as it is now; None where it is no post, holds no article any more, or is of another outlet.

    It is the page that a build makes, where the edit leaves its story, what is related and its place in the archive as
    they are: these are taken as the edition has them.
    """
    before = edition.articles.get(capture.id)
    post = before.of(capture) if before else None
    if before is None or post is None or not post.card.paragraphs or post.card.outlet != before.card.outlet:
        return None
    story = edition.grouping.story_of(post.id)
    if story:
        articles, credits = {**edition.articles, post.id: post}, edition.grouping.credits[story.id]
        treated = _treated(post, articles, before.story)
        told = view_story(story, articles, credits, treated, settled, before.story.url)
        give_story(told, next(witness for witness in told.witnesses if witness.article is post))
    return post_page(post, edition)


def _treated(post: Post, articles: Mapping[str, Post], told: StoryView) -> Treated:
    """What witnesses of a story did to its base, found anew where one of the two is this post."""
    known = {witness.article.id: witness.treatment for witness in told.witnesses}

    def treated(base: str, witness: str) -> Treatment:
        if post.id not in (base, witness):
            return known[witness]
        whole, other = articles[base].whole.body, articles[witness]
        return treatment_of(whole, collate(whole, other.whole.body), other.lang)

    return treated
