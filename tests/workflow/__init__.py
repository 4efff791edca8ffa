"""workflow: tests."""
