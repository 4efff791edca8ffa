"""REMEMBERS. SQL in full view; the caller owns the transaction."""
