"""Pages: stories and related coverage as the site shows them."""
