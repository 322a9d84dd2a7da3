"""Warm starts: what a process that has sites built again and again knows before a build begins."""

from collections.abc import MutableMapping
from dataclasses import dataclass, field

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from plugins.regeneration.proofs import Proofs


@dataclass(frozen=True)
class Warm:
    """The digest of the code that is loaded already, and the templates that were compiled, which a build adds to.

    A build that is published leaves what draws `proofs` of edits after it. It makes all ready for them even where
    nothing has changed, unless an earlier one `can_prove` as well.

    Templates stand under the digest of the settings that they were compiled for, their name and their file. They never
    leave memory: whoever could write them in a file could have them run.
    """

    code: bytes
    templates: MutableMapping[tuple[bytes, str], bytes] = field(default_factory=dict)
    can_prove: bool = False
    proofs: list[Proofs] = field(default_factory=list)


class CompiledTemplates(BytecodeCache):
    """Jinja's way to templates that were compiled before; one whose source has changed is compiled again."""

    def __init__(self, warm: Warm, settings: bytes) -> None:
        self._warm = warm
        self._settings = settings

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the template as it was compiled."""
        known = self._warm.templates.get((self._settings, bucket.key))
        if known is not None:
            bucket.bytecode_from_string(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember the template as it is compiled now."""
        self._warm.templates[self._settings, bucket.key] = bucket.bytecode_to_string()
