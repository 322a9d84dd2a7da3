"""Site pages: what is written where, before anything is."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

Names = Callable[[], Mapping[str, Any]]


class SitePage(NamedTuple):
    """A page of the site: its address, the template that makes it, and what that template is given by name.

    `shows` is a digest of all that the names hold, and of what else the page looks up of posts and stories; the names
    are made only where the page is drawn.
    """

    address: str
    template: str
    shows: bytes
    names: Names
