"""Wording: how facts are said to readers."""

import re

from plugins.captures.capture import Capture

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
FURNITURE_NAMES = {
    "related_title": "headline of another story", "related_title_self": "card of this same story",
    "related_dek": "teaser of another story", "related_date": "date of another story",
    "related_category": "section label", "related_heading": "heading of other stories", "promo_follow": "promotion",
    "promo_subscribe": "subscription offer", "newsletter_signup": "newsletter sign-up",
    "title_repeat": "repeated headline", "other": "page text",
    "recurring": "repeated by the outlet",
}  # fmt: skip


def say_date(iso: str) -> str:
    """An ISO date in words, as precise as it is: `14 March 2025, 08:55 (+05:30)`, `March 2025`, `2025`."""
    day, _, time = iso.partition("T")
    year, *rest = day.split("-")
    day_and_month = [str(int(part)) for part in rest[1:]] + [MONTHS[int(part) - 1] for part in rest[:1]]
    said = " ".join([*day_and_month, year])
    if not time:
        return said
    zone = re.search(r"[+-].*", time)
    return f"{said}, {time[:5]}" + (f" ({zone.group()})" if zone else "")


def say_when(capture: Capture) -> str:
    """When a capture was published, in words: its date, or what is known where it has none."""
    if capture.date:
        return say_date(capture.date.value)
    return f"Undated, not before {say_date(capture.not_before.value)}" if capture.not_before else "Undated"


def say_furniture(label: str) -> str:
    """The kind of a furniture label in words: `cookie notice`."""
    kind = label.partition(":")[2] or "other"
    return FURNITURE_NAMES.get(kind, kind.replace("_", " "))
