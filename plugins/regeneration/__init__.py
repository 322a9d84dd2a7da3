"""The regeneration room: builds the site aside, and puts it in place when nothing is wrong."""
