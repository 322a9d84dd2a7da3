"""The syndication room: which captures are copies of one text, and what each copy changed."""
