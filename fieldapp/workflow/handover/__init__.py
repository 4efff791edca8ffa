"""Handing over inside the own organisation: a worry to the supervisor, a person to a colleague."""
