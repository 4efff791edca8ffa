"""Regie: the workspace of the coordinator, and of each organisation's administrator."""
