"""Data: what is known of a collection, as tables and records that other programs read."""
