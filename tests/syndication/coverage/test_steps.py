"""How rare terms are, in steps."""

import numpy as np
import pytest

from plugins.syndication.coverage.index import steps


@pytest.mark.parametrize(("counts", "step"), [((0, 1), 0), ((2, 7), 1), ((8, 31), 2), ((32, 127), 3)])
def test_steps_are_powers_of_four(counts: tuple[int, int], step: int) -> None:
    assert steps(np.array(counts)).tolist() == [step, step]
