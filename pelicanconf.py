"""The reading copy: full text, opens from a folder."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
if str(ROOT) not in sys.path:
    # plugins are listed by dotted name, so that tests, scripts and Pelican import the same modules
    sys.path.insert(0, str(ROOT))

SITENAME = "The Port Ansel Clippings"
SITESUBTITLE = "Three weeks of news from a town that does not exist: the sample collection of Newsfold"
SITEURL = ""
# where the site is published; SITEURL cannot say it, since RELATIVE_URLS takes that for itself
CANONICAL_URL = ""
# how the page for missing pages reaches the root of the site
SITE_BASE = "."
RELATIVE_URLS = True

PATH = str(ROOT / "content")
PAGE_PATHS = ["pages"]
STATIC_PATHS: list[str] = []
CAPTURES_PATH = str(ROOT / "seeds")
CAPTURES_DECISIONS = PATH

TIMEZONE = "UTC"
DEFAULT_LANG = "en"
PLUGINS = ["plugins.captures", "plugins.syndication", "plugins.lunr_search", "plugins.publication"]
THEME = str(ROOT / "theme")
# whatever comes from a capture is text until the room of captures has made it markup
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    # a build reads its templates once, and folding their constants takes longer than it saves
    "auto_reload": False,
    "optimized": False,
}
# captures.rendering dresses running prose alone
TYPOGRIFY = False

# posts and outlets are written where these say
ARTICLE_URL = "posts/{slug}.html"
CATEGORY_URL = "outlets/{slug}.html"
PAGE_URL = PAGE_SAVE_AS = "{slug}.html"
# all other pages are made of posts, which the rooms make
DIRECT_TEMPLATES = ["search", "404"]

# the stories have a feed of their own
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
