"""Comparing: which of very many texts share something, and how much of one another holds."""
