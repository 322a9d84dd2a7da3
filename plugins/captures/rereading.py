"""Rereading: a capture as its file is now, by all that was known of the others when the collection was read."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.captures.capture import Capture
from plugins.captures.corrections.corrections import Decisions, rule
from plugins.captures.problem import CaptureError
from plugins.captures.reading import read_capture
from plugins.captures.recurring import Recurred, find_recurring
from plugins.captures.stack import Overlaid
from plugins.captures.trace import Trace, trace_of


@dataclass(frozen=True)
class Rereading:
    """What rereads captures of a folder: the traces of all, all but as they are decided, and what is decided of them.

    `kept` is the folder that has what recurred in them.
    """

    folder: Path
    traces: Mapping[str, Trace]
    recurred: Mapping[str, Capture]
    decisions: Decisions
    kept: Path | None

    def __call__(self, path: Path) -> Capture | None:
        """The capture of a file, corrected as the collection is; None where that had none, or it cannot be read."""
        folder = self.folder.resolve()
        id = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else ""
        if id not in self.recurred:
            return None
        try:
            capture = read_capture(id, path)
        except CaptureError:  # the build says so
            return None
        recurring = find_recurring({**self.traces, id: trace_of(capture)}.values(), self.kept)
        captures = Overlaid(self.recurred.keys(), Recurred({id: capture}, recurring), self.recurred)
        rulings, _ = rule(captures, self.decisions)
        return rulings[id].applied(captures[id]) if id in rulings else captures[id]
