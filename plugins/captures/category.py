"""Categories: outlets, each with the page of its own that themes of Pelican call a category's."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Category:
    """An outlet as the site calls it, what tells it from others in addresses, and the address of its page."""

    name: str
    slug: str
    url: str
