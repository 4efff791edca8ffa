"""faults: tests."""
