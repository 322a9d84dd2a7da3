"""Command-line programs, each of which can be run by its path."""
