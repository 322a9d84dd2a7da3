"""The public copy: the reading copy with the address it is published at, and with the rights of what it shows."""

import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403

# the address that GitHub gives the site: https://NAME.github.io/REPOSITORY, or https:// and a domain of yours
CANONICAL_URL = "https://example.org/newsfold"

# a workflow that publishes is told the address, and hands it over
CANONICAL_URL = (os.environ.get("NEWSFOLD_URL") or CANONICAL_URL).rstrip("/")
# the page for missing pages is shown at any depth: its links start at the root of the server
SITE_BASE = urlsplit(CANONICAL_URL).path
# never over the reading copy
OUTPUT_PATH = str(Path(__file__).resolve().parent / "public")

# others will read it: what no entry of content/rights.toml releases is shown as an excerpt
PUBLICATION_PUBLIC = True
# True lets search engines list its pages
PUBLICATION_INDEXED = False
