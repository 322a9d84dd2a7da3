"""Settings of the syndication room: flat, prefixed, each with its meaning."""

from typing import Final

SYNDICATION_SHINGLE_WORDS: Final = 5  # words in the runs that two texts are measured by
SYNDICATION_MIN_WORDS: Final = 12  # a text shorter than this is no evidence of copying
SYNDICATION_COPY: Final = 0.66  # containment from which two outlets' texts are copies
SYNDICATION_LEAD_COPY: Final = 0.45  # the same where both openings are shared as well
SYNDICATION_SAME_LEAD: Final = 0.5  # share of an opening that makes it the same opening
SYNDICATION_OWN_COPY: Final = 0.85  # containment from which one outlet's two captures are one text, not a newer version
SYNDICATION_SHORT: Final = 80  # a text of fewer words is no copy of one more than twice as long
SYNDICATION_EXCERPT: Final = 0.2  # containment from which text was taken over, though it is no copy
SYNDICATION_UPDATE_DAYS: Final = 2  # days between versions of one outlet's page; what it repeats later is background
SYNDICATION_SHARED_WORDS: Final = 30  # words in common from which a pair is listed at all
SYNDICATION_CLOSE_TO_STORY: Final = 0.5  # share of a story's members that a new member must be a copy of
SYNDICATION_RELATED: Final = 0.12  # likeness (tf-idf, 0 to 1) from which coverage is related
SYNDICATION_RELATED_MOST: Final = 5  # related stories listed for one capture
SYNDICATION_FRONT_STORIES: Final = 60  # stories on the front page, the newest first
SYNDICATION_FEED_STORIES: Final = 40  # stories in the feed
