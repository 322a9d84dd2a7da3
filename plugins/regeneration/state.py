"""States: what a build was made from and what came of it, so that the next knows when nothing has changed."""

from dataclasses import dataclass, replace
from pathlib import Path

from plugins.keeping.value import read_value, write_value
from plugins.regeneration.evaluation import Evaluation
from plugins.regeneration.inputs import NO_LOOK, Look, Seen, look_at
from plugins.regeneration.kept_folder import is_of
from plugins.regeneration.listing import Files, site_files

_NAME = "state"


@dataclass(frozen=True)
class State:
    """The digest of the settings, the inputs, the files of the site by address, and what the build reported."""

    settings: bytes
    inputs: Seen
    site: Files
    counts: tuple[tuple[str, int], ...]
    warnings: tuple[str, ...]


def keep_state(folder: Path | None, state: State) -> None:
    """Keep the state of a site that was just put in place."""
    write_value(folder, _NAME, state)


def find_state(evaluation: Evaluation) -> tuple[State | None, Look]:
    """The state of the site where it is as a build without problems left it, and so is all that it is made from.

    Else None; and what was seen of its inputs on the way.
    """
    folder = evaluation.kept
    state = read_value(folder, _NAME, State)
    if state is None or state.settings != evaluation.digest or not is_of(folder, evaluation.code):
        return None, NO_LOOK
    look = look_at(state.inputs.places, evaluation.written)
    if not state.inputs.is_still_so(look) or site_files(evaluation.plan.output) != state.site:
        return None, look
    if state.inputs.young and (aged := state.inputs.aged(look.moment)):
        keep_state(folder, replace(state, inputs=aged))
    return state, look
