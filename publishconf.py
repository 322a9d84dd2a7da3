"""The public copy: the reading copy with the address it is published at."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403

CANONICAL_URL = "https://example.org/newsfold"
SITE_BASE = "/newsfold"
