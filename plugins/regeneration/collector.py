"""The collector: when Python looks for circles of objects that nobody uses any more."""

import gc

_USUAL = gc.get_threshold()
_PATIENT = (1_000_000, *_USUAL[1:])
"""How many objects are new before it looks through these, where it usually is 700, and how often before older ones."""


def collect_seldom() -> None:
    """Let the collector look seldom, in a process that ends with its build.

    The modules and the archive that a build loads stay to its end: looking through them again and again finds nothing,
    and takes a sixth of the time of a build after an edit.
    """
    gc.set_threshold(*_PATIENT)


def collect_as_usual() -> None:
    """Let it look as often as it does by itself, from where a build has so much to do that it forks.

    There the memory that circles take until they are found counts for more than the time.
    """
    gc.set_threshold(*_USUAL)
