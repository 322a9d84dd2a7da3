import json

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from plugins.captures.script_file import UNSAFE
from plugins.lunr_search.index.digits import DIGITS, LAST, number_text, write_numbers

NUMBERS = st.lists(st.integers(0, 2**40))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(NUMBERS)
def test_the_script_reads_what_is_written(digits_page: Page, numbers: list[int]) -> None:
    assert digits_page.evaluate("newsfoldDigits.numbers", number_text(np.array(numbers, np.int64))) == numbers


@given(NUMBERS, st.data())
def test_a_stretch_is_written_alike(numbers: list[int], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(numbers)))
    end = data.draw(st.integers(start, len(numbers)))
    written = write_numbers(np.array(numbers, np.int64))
    assert written.text(start, end) == number_text(np.array(numbers[start:end], np.int64))


def test_digits_need_no_escaping() -> None:
    assert not UNSAFE.search(DIGITS)
    assert json.dumps(DIGITS) == f'"{DIGITS}"'


def test_small_numbers_take_one_digit() -> None:
    assert write_numbers(np.arange(LAST + 1)).sizes.tolist() == [1] * LAST + [2]
