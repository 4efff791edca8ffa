"""sync: tests."""
