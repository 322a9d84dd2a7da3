"""HTML: pages saved with their markup, whose elements say more than their words."""
