"""Thuiszorg: three large steps to pass on a worry, and what became of it."""
