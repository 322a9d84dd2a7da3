"""Quotations: who is quoted saying what, in which words."""
