"""Glue: rights, citations and exports, from the captures and stories that Pelican's generators carry."""

from collections.abc import Iterable

from pelican import Pelican
from pelican.generators import Generator

from plugins.publication.settings import DEFAULTS


class PublicationGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Writes the room's files."""

    def generate_output(self, writer: object) -> None:
        """Write what the room adds to the site."""


def set_defaults(pelican: Pelican) -> None:
    """Give the settings that are not set their defaults."""
    for name, default in DEFAULTS.items():
        pelican.settings.setdefault(name, default)


def get_generators(pelican: object) -> type[PublicationGenerator]:
    """Answer Pelican's signal of this name."""
    return PublicationGenerator


def cite(generators: Iterable[Generator]) -> None:
    """Give posts and stories their citations."""
