"""Kept: see plugins/keeping."""
