"""Keeping: what one build knows for the next, in files that are safe to delete and never trusted when unreadable.

Every room may use it; it knows none.
"""
