"""hub: tests."""
