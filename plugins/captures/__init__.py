"""The captures room: a file -> Capture (spans, facts with evidence) -> Pelican post."""


def register() -> None:
    """Connect the room to Pelican."""
    from pelican import signals

    from plugins.captures import glue, sharing

    signals.initialized.connect(glue.read_captures)
    signals.article_generator_finalized.connect(glue.make_posts)
    signals.all_generators_finalized.connect(sharing.share)
