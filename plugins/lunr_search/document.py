"""Documents: what search knows of a capture."""

from dataclasses import dataclass


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
