"""Grounds: the words that pairs of captures are related by, as they are kept from one build to the next."""

from dataclasses import dataclass

import numpy as np

from plugins.syndication.coverage.column import Column, column
from plugins.syndication.coverage.layout import Layout, Numbers, no_layout
from plugins.syndication.coverage.lists import Made


@dataclass(frozen=True, slots=True, eq=False)
class Grounds:
    """The words that each list rests on, those of one pair after those of the other: see `Made`."""

    layout: Layout
    places: Column[np.int32]
    lengths: Column[np.uint16]

    def renewed(self, kept: Numbers, made: Made) -> "Grounds":
        """The grounds of captures of which most are as before: see `Layout.renewed`."""
        return Grounds(
            self.layout.renewed(kept, made.lists.rest_on),
            self.places.followed_by(made.places),
            self.lengths.followed_by(made.lengths),
        )


def no_grounds() -> Grounds:
    """The grounds of nothing."""
    return Grounds(no_layout(), column(np.empty(0, np.int32)), column(np.empty(0, np.uint16)))
