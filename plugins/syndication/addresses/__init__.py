"""Addresses: where stories stand on the site, and where the addresses that they had lead."""
