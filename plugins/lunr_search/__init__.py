"""Search: a prebuilt lunr index of all captures."""


def register() -> None:
    """Connect the room to Pelican."""
    from pelican import signals

    from plugins.lunr_search import glue

    signals.initialized.connect(glue.set_defaults)
    signals.all_generators_finalized.connect(glue.make_searchable)
