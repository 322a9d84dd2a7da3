"""Decisions: what people decide about stories, and what follows from it."""
