"""The public copy: the reading copy with the address it is published at."""

import sys
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403

# the address of the site, without a closing slash
CANONICAL_URL = "https://example.org/newsfold"
# the page for missing pages is shown at any depth: its links start at the root of the server
SITE_BASE = urlsplit(CANONICAL_URL).path
