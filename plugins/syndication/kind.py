"""Kinds: the words for what two captures are to each other."""

from typing import Literal

Kind = Literal["copy", "update", "excerpt", "related", "boilerplate"]
