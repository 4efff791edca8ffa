"""A worker with a store, and the window around it, as for every screen of the field."""

from tests.ui.field.conftest import window, worker

__all__ = ["window", "worker"]
