"""Results: what a page shows of a capture that was found."""
