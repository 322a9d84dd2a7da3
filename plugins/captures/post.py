"""Posts: what a Pelican article of a capture carries, for the rooms and templates that show it."""

from typing import Any, Protocol

from plugins.captures.capture import Capture
from plugins.captures.margin import FactNote, SetAside


class Post(Protocol):
    """A Pelican article made of a capture.

    `capture` is what the site shows of it, `whole` all of it, to be measured and never shown. `original` is the web
    address that it was saved from, "" where none is known.
    Dates come twice: `shown_date` in words, `iso_date` as stated or "". `outlet_name` and `summary_text` are "" where
    unknown; `category` is the shelf of its outlet, a category of Pelican's with `name`, `slug` and `url`. `story`,
    `witness` and `related` are the syndication room's to give: None and empty for a capture alone. So are `shelf`, the
    mark of its place in the archive, and `turn`, the posts next to it there.
    """

    capture: Capture
    whole: Capture
    original: str
    title: str
    title_remark: str
    url: str
    lang: str
    outlet_name: str
    category: Any
    shown_date: str
    iso_date: str
    summary_text: str
    notes: tuple[FactNote, ...]
    set_aside: tuple[SetAside, ...]
    set_aside_count: int
    story: Any
    witness: Any
    related: tuple[Any, ...]
    shelf: Any
    turn: Any
