"""Vindplaats: the desktop program."""
