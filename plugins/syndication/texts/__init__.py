"""Texts: their words, quotations and runs of words, as numbers that are quick to compare."""
