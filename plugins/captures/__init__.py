"""The captures room: a file -> Capture (spans, facts with evidence) -> Pelican post."""
