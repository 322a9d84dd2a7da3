"""Pages: where the article stands among the lines of a page, and what the page says of it."""
