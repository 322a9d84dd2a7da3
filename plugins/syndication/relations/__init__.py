"""Relations: what two captures are to each other, on what ground, and what shows it."""
