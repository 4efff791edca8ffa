"""proofs: tests."""
