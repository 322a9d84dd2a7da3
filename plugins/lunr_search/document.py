"""Documents: what search knows of a capture."""

from dataclasses import dataclass

from plugins.captures.capture import Capture
from plugins.captures.fact import Fact


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One capture as search sees it: plain words, never dressed or escaped.

    `ref` is the capture's id; `url` and `story` are addresses relative to the site's root, `story` that of the story
    page, or the capture's own when it stands alone; `shown_date` is the date as pages show it. Unknown is "".
    """

    ref: str
    title: str
    url: str
    summary: str = ""
    body: str = ""
    outlet: str = ""
    agency: str = ""
    shown_date: str = ""
    story: str = ""
    story_title: str = ""
    lang: str = ""


def document_of(capture: Capture, *, url: str, shown_date: str, story: str, story_title: str = "") -> SearchDocument:
    """Make the search document of a capture, from its own words; alone, it is its own story and gives the title."""
    return SearchDocument(
        ref=capture.id,
        title=capture.title.value,
        url=url,
        summary=_value(capture.summary),
        body=capture.body,
        outlet=_value(capture.outlet),
        agency=_value(capture.agency),
        shown_date=shown_date,
        story=story,
        story_title=story_title or capture.title.value,
        lang=_value(capture.lang),
    )


def _value(fact: Fact | None) -> str:
    return fact.value if fact else ""
