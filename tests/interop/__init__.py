"""Formats of others, from bytes as they come from outside."""
