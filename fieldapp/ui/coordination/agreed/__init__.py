"""Agreements of the partnership: reading them, saying yes, writing the next version, and the area."""
