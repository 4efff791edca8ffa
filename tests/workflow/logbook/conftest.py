"""The invented workers of the steps."""

from tests.workflow.steps.conftest import alone, clock, desk, field, network

__all__ = ["alone", "clock", "desk", "field", "network"]
