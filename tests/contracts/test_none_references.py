"""PySide6 must not lose references to None: 6.12.0 on Python 3.11 does, and the process dies in the end."""

import ctypes
import sys

import pytest
from PySide6 import QtCore


def lost_per_call(times: int) -> float:
    """References to None that one call of a Qt method without a result loses; 0 is right."""
    thing = QtCore.QObject()
    before = sys.getrefcount(None)
    for _ in range(times):
        thing.setObjectName("x")
    return (before - sys.getrefcount(None)) / times


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None has no reference count from Python 3.12 on")
def test_calls_into_qt_keep_their_references_to_none() -> None:
    # Raised first, so that a loss shows as a figure and not as an abort of the test run.
    ctypes.c_ssize_t.from_address(id(None)).value += 1 << 20

    assert abs(lost_per_call(2000)) < 0.1
