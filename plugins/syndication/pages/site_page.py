"""Site pages: what is written where, before anything is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page of the site: its address, the template that makes it, and what that template is given by name."""

    address: str
    template: str
    names: Mapping[str, Any]
