"""Formats of others: values in, bytes or text out; no file, no network."""
