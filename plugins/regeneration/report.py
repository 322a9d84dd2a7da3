"""Reports: how a build went."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class BuildReport:
    """How a build went: its problems and warnings a line each, and what the rooms counted.

    `published` says that the site was put in place, `whole` that it lacks nothing but what the problems name. Of its
    `files` those that differ from the site before were `written`. `unchanged` says that nothing had to be built.
    """

    problems: tuple[str, ...]
    warnings: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    published: bool = False
    whole: bool = False
    written: int = 0
    files: int = 0
    unchanged: bool = False

    def __str__(self) -> str:
        counted = [*self.counts.items(), ("warnings", len(self.warnings))]
        written = [f"{self.written:,} of {say_count(self.files, 'files')} written"] if self.published else []
        if self.unchanged:
            written = ["nothing has changed"]
        return ", ".join(
            [*(say_count(count, what) for what, count in counted), *written, f"{self.seconds:.1f} seconds"]
        )


def say_count(count: int, what: str) -> str:
    """A number of things named in the plural: `1 story`, `2 stories`, `1 line set aside`."""
    thing, _, rest = what.partition(" ")
    if count == 1:
        thing = thing[:-3] + "y" if thing.endswith("ies") else thing.removesuffix("s")
    return " ".join(filter(None, (f"{count:,}", thing, rest)))
