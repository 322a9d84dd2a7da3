"""Thresholds: the figures by which captures are found to be copies, stories and related coverage."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from plugins.syndication import settings


@dataclass(frozen=True, slots=True)
class Thresholds:
    """One figure for each setting of its name; what they mean is said in settings.py."""

    shingle_words: int = settings.SYNDICATION_SHINGLE_WORDS
    min_words: int = settings.SYNDICATION_MIN_WORDS
    shared_words: int = settings.SYNDICATION_SHARED_WORDS
    short: int = settings.SYNDICATION_SHORT
    longer: float = settings.SYNDICATION_LONGER
    much_longer: float = settings.SYNDICATION_MUCH_LONGER
    same_lead: float = settings.SYNDICATION_SAME_LEAD
    version_lead: float = settings.SYNDICATION_VERSION_LEAD
    copy: float = settings.SYNDICATION_COPY
    lead_copy: float = settings.SYNDICATION_LEAD_COPY
    inside_copy: float = settings.SYNDICATION_INSIDE_COPY
    update: float = settings.SYNDICATION_UPDATE
    notice_words: int = settings.SYNDICATION_NOTICE_WORDS
    excerpt: float = settings.SYNDICATION_EXCERPT
    excerpt_words: int = settings.SYNDICATION_EXCERPT_WORDS
    own_copy: float = settings.SYNDICATION_OWN_COPY
    own_lead_copy: float = settings.SYNDICATION_OWN_LEAD_COPY
    own_update: float = settings.SYNDICATION_OWN_UPDATE
    own_update_later: float = settings.SYNDICATION_OWN_UPDATE_LATER
    update_days: int = settings.SYNDICATION_UPDATE_DAYS
    close_to_story: float = settings.SYNDICATION_CLOSE_TO_STORY
    related: float = settings.SYNDICATION_RELATED
    related_most: int = settings.SYNDICATION_RELATED_MOST

    @property
    def copy_anywhere(self) -> float:
        """The containment that every pair of copies reaches that does not lead alike."""
        return min(self.copy, self.inside_copy, self.own_copy)

    @property
    def listed_shingles(self) -> int:
        """The shingles, common ones left out, from which two texts are looked at to be listed."""
        return max(self.shared_words // 2 - self.shingle_words + 1, 1)

    @property
    def least_listed(self) -> int:
        """The shingles that two texts share at the least to be listed."""
        return self.shared_words - self.shingle_words + 1

    @property
    def least_copy(self) -> float:
        """The containment that every pair of copies reaches at the least."""
        return min(self.copy_anywhere, self.lead_copy, self.own_lead_copy)


def thresholds_of(stated: Mapping[str, Any]) -> Thresholds:
    """Make thresholds of a site's settings; what these leave out keeps its default."""
    names = {field.name: f"SYNDICATION_{field.name.upper()}" for field in fields(Thresholds)}
    return Thresholds(**{field: stated[name] for field, name in names.items() if name in stated})
