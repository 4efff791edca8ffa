"""When to try again: longer and longer, never all at once, never for ever."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.retry import BackOff

CHANCES = st.floats(0, 1, exclude_max=True)


@given(st.integers(1, 10_000), CHANCES)
def test_a_wait_is_between_half_and_the_whole_of_its_step(failures: int, chance: float) -> None:
    step = min(900.0, 2.0 * 2.0 ** min(failures - 1, 32))

    assert step / 2 <= BackOff().seconds(failures, chance) <= step


@given(st.integers(1, 8))
def test_waits_double_until_the_limit(failures: int) -> None:
    assert BackOff().seconds(failures + 1, 0.5) == 2 * BackOff().seconds(failures, 0.5)
    assert BackOff().seconds(60, 0.999) <= 900


def test_after_a_success_there_is_no_wait() -> None:
    assert BackOff().seconds(0, 0.9, retry_after=30) == 0


@pytest.mark.parametrize(("asked", "waits"), [(30.0, 30.0), (0.1, 1.0), (1e9, 900.0), (None, 1.0)])
def test_what_the_hub_asks_for_is_heard_within_reason(asked: float | None, waits: float) -> None:
    assert BackOff().seconds(1, 0.0, retry_after=asked) == waits
