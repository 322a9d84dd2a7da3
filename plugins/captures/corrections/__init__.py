"""Corrections: what people decide about captures, and what follows from it."""
