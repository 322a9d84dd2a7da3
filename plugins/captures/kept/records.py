"""Kept records: see plugins/keeping, where it stands now; this goes when nothing asks for it here."""

from plugins.keeping.records import Records

__all__ = ["Records"]
