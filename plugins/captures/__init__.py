"""The captures room: a file -> Capture (spans, facts with evidence) -> Pelican post."""


def register() -> None:
    """Connect the room to Pelican."""
    from pelican import signals

    from plugins.captures import glue

    signals.initialized.connect(glue.read_captures)
    signals.readers_init.connect(glue.add_reader)
    signals.all_generators_finalized.connect(glue.check_articles)
