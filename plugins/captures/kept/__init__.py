"""Kept: what one build knows for the next, in files that are safe to delete and never trusted when unreadable."""
