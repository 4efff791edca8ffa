"""bench: tests."""
