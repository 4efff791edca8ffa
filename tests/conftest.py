"""What every test needs: Qt objects are collected on the thread that made them, and on no other."""

import gc
from collections.abc import Iterator

import pytest

# Python's cyclic collector runs on whichever thread happens to allocate: a hub served in a thread of one test
# would destroy the windows that another left behind, off their thread, and Qt ends the process for that.
gc.disable()
_EVERY = 25
_run = 0


@pytest.fixture(autouse=True)
def tidy() -> Iterator[None]:
    """Collect after each test, on the main thread: what is young each time, everything now and then."""
    global _run
    yield
    _run += 1
    gc.collect(2 if _run % _EVERY == 0 else 1)
