"""Syndication: captures -> stories, relations, collation."""


def register() -> None:
    """Connect the room to Pelican."""
    from pelican import signals

    from plugins.syndication.glue import get_generators

    signals.get_generators.connect(get_generators)
