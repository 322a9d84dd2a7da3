"""Lines: what a single line of a page shows by its shape and wording."""
