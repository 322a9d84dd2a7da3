"""Serving: a site in a browser while it is written, rebuilt after each edit and shown at once."""
