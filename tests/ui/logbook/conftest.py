"""A worker with a store, and the window around it."""

from tests.ui.field.conftest import window, worker

__all__ = ["window", "worker"]
