"""The window around every workspace: unlock, lock, first run, navigation."""
