"""Linked data: what a page says of itself in schema.org's terms, as JSON-LD for a script element.

What stands for what, by schema.org's definitions:
- `publisher` is the outlet, and `sourceOrganization`, "on whose behalf the creator was working", the agency where the
  page or people name it: an inferred one stands on the page with its evidence, which JSON-LD could not give.
- `author` are persons that are named; "Staff Reporter" names none.
- A `headline` is one that the page has; what was made from its first sentence is a `name`.
- `dateline` is the place a report was filed from. `contentLocation`, what it is about, nobody has stated.
- Dates are ISO 8601 and as precise as known: schema.org's Date is any date of that standard, a year alone too.
- `url` is where the page stood on the web, `archivedAt` our post; `isBasedOn` leads to the base text of its story.
What is not known is left out.
"""

from typing import Any

from plugins.captures.post import Post
from plugins.captures.script_file import script_data
from plugins.publication.citation import Archive, citation_of, plain
from plugins.syndication.pages.view import StoryView

CONTEXT = "https://schema.org"


def post_data(post: Post, root: str) -> str:
    """The captured article of a post; addresses begin with `root`, the site's address or the way to its root."""
    citation = citation_of(post, Archive(""))
    return _written(
        **_article(post, root),
        dateModified=citation.updated,
        author=[_named("Person", name) for name in citation.persons],
        sourceOrganization=_named("Organization", citation.agency if citation.credit != "inferred" else ""),
        dateline=", ".join(plain(place) for place in post.card.places),
        inLanguage=citation.lang,
        description=plain(post.summary_text),
        url=citation.url,
        archivedAt=f"{root}/{post.url}",
        **_story(post, root),
    )


def story_data(story: StoryView, root: str, lang: str) -> str:
    """The page of a story, in the site's language `lang`, with its witnesses, the base first."""
    return _written(
        **{"@type": "CollectionPage", "@id": f"{root}/{story.url}"},
        name=plain(story.title),
        inLanguage=lang,
        description=plain(story.summary),
        hasPart=[_known(_article(witness.article, root)) for witness in story.witnesses],
    )


def _story(post: Post, root: str) -> dict[str, Any]:
    if not post.story:
        return {}
    base = {} if post.witness.is_base else {"isBasedOn": {"@id": f"{root}/{post.story.base.article.url}"}}
    return base | {"isPartOf": {"@id": f"{root}/{post.story.url}"}}


def _article(post: Post, root: str) -> dict[str, Any]:
    return {
        "@type": "NewsArticle",
        "@id": f"{root}/{post.url}",
        "name" if post.card.title_how == "derived" else "headline": plain(post.title),
        "datePublished": post.card.published,
        "publisher": _named("Organization", plain(post.outlet_name)),
    }


def _named(type: str, name: str) -> dict[str, str]:
    return {"@type": type, "name": name} if name else {}


def _written(**properties: Any) -> str:
    return script_data({"@context": CONTEXT} | _known(properties))


def _known(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value}
