"""practice: tests."""
