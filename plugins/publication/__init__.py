"""The publication room: what of a collection may be shown, how it is cited, what other programs read of its pages."""


def register() -> None:
    """Connect the room to Pelican."""
    from pelican import signals

    from plugins.publication import glue

    signals.initialized.connect(glue.set_defaults)
    signals.get_generators.connect(glue.clear_captures)
    signals.get_generators.connect(glue.get_generators)
    signals.all_generators_finalized.connect(glue.cite)
    signals.finalized.connect(glue.finish)
