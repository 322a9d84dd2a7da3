"""What pages say of themselves in schema.org's terms."""

import json
from dataclasses import replace
from typing import Any

from plugins.captures.post import Post
from plugins.publication.linked_data import post_data, story_data
from tests.publication.invented_citations import post
from tests.syndication.invented_stories import story

ROOT = "https://clippings.example"


def told(article: Post) -> Any:
    return json.loads(post_data(article, ROOT))


def test_nothing_unknown_is_written() -> None:
    assert told(post()) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": f"{ROOT}/posts/a.html",
        "headline": "Ferry aground",
        "archivedAt": f"{ROOT}/posts/a.html",
    }


def test_a_headline_that_was_made_is_a_name() -> None:
    article = post()
    article.card = replace(article.card, title_how="derived")
    assert "headline" not in told(article)
    assert told(article)["name"] == "Ferry aground"


def test_dates_are_as_precise_as_known() -> None:
    data = told(post(published="2025-03", updated="2025-03-08T10:00+01:00"))
    assert (data["datePublished"], data["dateModified"]) == ("2025-03", "2025-03-08T10:00+01:00")


def test_outlet_and_agency_are_told_apart() -> None:
    data = told(post(outlet="The Beacon", agency="FNW"))
    assert data["publisher"] == {"@type": "Organization", "name": "The Beacon"}
    assert data["sourceOrganization"] == {"@type": "Organization", "name": "FNW"}


def test_only_named_authors_are_persons() -> None:
    assert told(post(authors=("Nora Pask", "Staff Reporter")))["author"] == [{"@type": "Person", "name": "Nora Pask"}]


def test_no_text_ends_its_script() -> None:
    assert "<" not in post_data(post(title="</script><script>alert(1)</script><!--"), ROOT)


def test_a_witness_is_based_on_its_base() -> None:
    view = story({"a": "2025-03-07", "b": "2025-03-08"})
    base, other = (witness.article for witness in view.witnesses)
    for witness in view.witnesses:
        witness.article.story, witness.article.witness = view, witness
    assert json.loads(post_data(other, ROOT))["isBasedOn"] == {"@id": f"{ROOT}/{base.url}"}
    assert "isBasedOn" not in json.loads(post_data(base, ROOT))
    assert json.loads(post_data(base, ROOT))["isPartOf"] == {"@id": f"{ROOT}/{view.url}"}


def test_a_story_has_its_witnesses_as_parts() -> None:
    view = story({"a": "2025-03-07", "b": "2025-03-08"})
    parts = json.loads(story_data(view, ROOT, "en"))["hasPart"]
    assert [part["@id"] for part in parts] == [f"{ROOT}/{witness.article.url}" for witness in view.witnesses]
