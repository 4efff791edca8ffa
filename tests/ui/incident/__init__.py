"""incident: tests."""
