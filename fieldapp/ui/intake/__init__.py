"""Onthaal: the workspace of intake staff of core actors."""
