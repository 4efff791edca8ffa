"""contracts: tests."""
