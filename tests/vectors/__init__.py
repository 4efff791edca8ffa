"""vectors: tests."""
