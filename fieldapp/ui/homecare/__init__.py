"""Thuiszorg: the workspace of home-care staff."""
