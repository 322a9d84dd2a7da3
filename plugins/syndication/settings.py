"""Settings of the syndication room: flat, prefixed, each with its meaning."""

from typing import Final

# Two texts. Containment is the share of the shorter text that the longer one holds, quotations left out.
SYNDICATION_SHINGLE_WORDS: Final = 5  # words in the runs that two texts are measured by
SYNDICATION_MIN_WORDS: Final = 12  # a text shorter than this is no evidence of copying
SYNDICATION_SHARED_WORDS: Final = 30  # words in common from which a pair is listed at all
SYNDICATION_SHORT: Final = 80  # a text of fewer words is no copy of one more than twice as long
SYNDICATION_LONGER: Final = 2.5  # a text so many times as long as another is a longer report that may hold it
SYNDICATION_MUCH_LONGER: Final = 5.0  # and so many times as long one that may hold others beside it
SYNDICATION_SAME_LEAD: Final = 0.3  # share of a text's first runs from which the other leads with them as well
SYNDICATION_VERSION_LEAD: Final = 0.4  # the same for two texts of one outlet and for rolling reports, which grow on top

# Two outlets' texts
SYNDICATION_COPY: Final = 0.62  # containment from which texts of about one length are copies
SYNDICATION_LEAD_COPY: Final = 0.45  # the same where they lead with the same
SYNDICATION_INSIDE_COPY: Final = 0.75  # the same for a longer report that holds the text
SYNDICATION_UPDATE: Final = 0.2  # containment from which two reports of one agency are versions of one
SYNDICATION_NOTICE_WORDS: Final = 120  # an end of so many words at the most, and nothing else in common, is a notice
SYNDICATION_EXCERPT: Final = 0.18  # containment from which text was taken over, though it is no copy
SYNDICATION_EXCERPT_WORDS: Final = 60  # and words outside quotations that are taken over at the least

# One outlet's own texts
SYNDICATION_OWN_COPY: Final = 0.85  # containment from which two captures are one text, not a newer version
SYNDICATION_OWN_LEAD_COPY: Final = 0.7  # the same where they lead with the same
SYNDICATION_OWN_UPDATE: Final = 0.25  # containment from which captures of two days are versions of one page
SYNDICATION_OWN_UPDATE_LATER: Final = 0.55  # the same where more days lie between, or no date tells
SYNDICATION_UPDATE_DAYS: Final = 2  # days between versions of one page; what is repeated later is background

# Stories and related coverage
SYNDICATION_CLOSE_TO_STORY: Final = 0.45  # mean containment with a story's members that makes a copy its member
SYNDICATION_RELATED: Final = 0.1  # likeness (tf-idf, 0 to 1) from which coverage is related
SYNDICATION_RELATED_MOST: Final = 15  # related stories found for one capture
SYNDICATION_RELATED_SHOWN: Final = 5  # and shown on its page
SYNDICATION_FRONT_STORIES: Final = 60  # stories on the front page, the newest first
SYNDICATION_LEDGER_SHOWN: Final = 200  # texts on a page of an agency, captures on one of an outlet, the newest first
SYNDICATION_ARCHIVE_SHOWN: Final = 300  # posts on a page of the archive, of a place or of an author, the newest first
SYNDICATION_ARCHIVE_WHOLE: Final = 100  # posts in all, up to which the first page of the archive lists every one
SYNDICATION_NAMES_SHOWN: Final = 500  # names on a page of places or of authors
SYNDICATION_FEED_STORIES: Final = 40  # stories in the feed

# Quotations
SYNDICATION_QUOTES_SHOWN: Final = 100  # utterances on one page of quotations, the most carried first
SYNDICATION_QUOTES_MOST: Final = 2000  # and on all of them
