import json

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from plugins.captures.script_file import UNSAFE
from plugins.lunr_search.index.digits import DIGITS, LAST, digit_counts, number_text

NUMBERS = st.lists(st.integers(0, 2**40))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(NUMBERS)
def test_the_script_reads_what_is_written(digits_page: Page, numbers: list[int]) -> None:
    assert digits_page.evaluate("newsfoldDigits.numbers", number_text(np.array(numbers, np.int64))) == numbers


@given(NUMBERS)
def test_digits_are_counted_without_writing(numbers: list[int]) -> None:
    assert digit_counts(np.array(numbers, np.int64)).tolist() == [len(number_text(np.array([n]))) for n in numbers]


def test_digits_need_no_escaping() -> None:
    assert not UNSAFE.search(DIGITS)
    assert json.dumps(DIGITS) == f'"{DIGITS}"'


def test_small_numbers_take_one_digit() -> None:
    assert digit_counts(np.arange(LAST + 1)).tolist() == [1] * LAST + [2]
