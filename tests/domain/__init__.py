"""domain: tests."""
