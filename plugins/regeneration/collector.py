"""The collector: when Python looks for circles of objects that nobody uses any more."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_PATIENT = (100_000, 50, 50)
"""How many objects are new before it looks through these, and how often it does so before it looks through older ones.

By itself it does after 700, 10 and 10.
"""


@contextmanager
def patient_collector() -> Iterator[None]:
    """Let the collector look less often meanwhile.

    The modules and the archive that a build loads stay to its end: looking through them again and again finds nothing,
    and takes a sixth of the time of a build after an edit. What drawing pages leaves behind is still found.
    """
    usual = gc.get_threshold()
    gc.set_threshold(*_PATIENT)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
