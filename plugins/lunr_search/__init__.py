"""Search: a prebuilt lunr index of all captures."""


def register() -> None:
    """Connect the room to Pelican."""
    from pelican import signals

    from plugins.lunr_search.glue import get_generators

    signals.get_generators.connect(get_generators)
