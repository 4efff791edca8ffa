"""The social map in the real window."""
