"""ui: tests."""
