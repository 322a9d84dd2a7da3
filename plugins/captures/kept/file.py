"""Kept file: see plugins/keeping, where it stands now; this goes when nothing asks for it here."""

from plugins.keeping.file import read_kept, write_kept

__all__ = ["read_kept", "write_kept"]
