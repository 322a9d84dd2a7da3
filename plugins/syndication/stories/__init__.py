"""Stories: texts with their witnesses, the base among them, who credits whom, and where they differ."""
