"""store: tests."""
