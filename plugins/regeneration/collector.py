"""The collector: when Python looks for circles of objects that nobody uses any more."""

import gc

_USUAL = gc.get_threshold()
_PATIENT = (1_000_000, *_USUAL[1:])
"""How many objects are new before it looks through these, where it usually is 700, and how often before older ones."""
_BUSY = (10_000, *_USUAL[1:])
"""The same where pages are drawn, each of which leaves hundreds of objects in circles behind."""


def collect_seldom() -> None:
    """Let the collector look seldom, in a process that ends with its build.

    The modules and the archive that a build loads stay to its end: looking through them again and again finds nothing,
    and takes a sixth of the time of a build after an edit.
    """
    gc.set_threshold(*_PATIENT)


def collect_at_times() -> None:
    """Let it look now and then, from where a build has so much to do that cores would share it.

    There memory counts too: what circles take until they are found stays below a few megabytes. Looking as often as
    Python does by itself frees hardly more, and takes a tenth of the time of a build from nothing.
    """
    gc.set_threshold(*_BUSY)
